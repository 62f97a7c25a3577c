"""A round of deliveries: every partner whose turn it is, at once, within a bounded time.

Only the HTTP requests run in threads; the database is used by the calling thread alone. So a slow partner
holds up neither the others nor whatever the clock does next.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import timedelta
from secrets import token_hex

from django.db.models import Min, Q
from django.utils import timezone

from recruitment.partners import recording, transport
from recruitment.partners.answers import Judgement, judge
from recruitment.partners.collecting import collect
from recruitment.partners.credentials import UnreadableSecretError
from recruitment.partners.enums import Outcome
from recruitment.partners.models import Partner, PartnerJob
from recruitment.partners.schedule import back_off, next_turn
from recruitment.partners.sending import Batch, prepare

logger = logging.getLogger(__name__)

AT_ONCE = 8
SECONDS = 25.0
"""No new request starts after this time; those under way have their own deadline."""
LEASE = timedelta(minutes=3)
"""Longer than any request; a process that died leaves its partner this long."""
MOST_REFUSALS = 20
"""So many records refused one after the other, and the partner is left alone for a while."""
SECRET_LOST = "認証情報を読み出せませんでした。編集の画面で、もう一度入力してください。"  # noqa: S105 - a sentence
BROKEN = "送信の準備でエラーが起きました。システム管理者に連絡してください。"


@dataclass
class Turn:
    """A partner that this process serves, alone."""

    partner: Partner
    token: str
    sent: int = 0
    refusals: int = 0
    """Records refused since the last one that was taken."""

    def note(self, judgement: Judgement) -> None:
        """Count what an answer says."""
        self.sent += len(judgement.verdicts)
        for verdict in judgement.verdicts:
            if verdict.outcome == Outcome.ACCEPTED:
                self.refusals = 0
            elif verdict.outcome == Outcome.REFUSED:
                self.refusals += 1

    def renew(self) -> bool:
        """Read the settings again and keep the lease; False when it was lost or the partner was paused."""
        mine = Partner.objects.filter(pk=self.partner.pk, lease_token=self.token, paused=False)
        if not mine.update(lease_until=timezone.now() + LEASE):
            return False
        self.partner.refresh_from_db()
        return True


def run(seconds: float = SECONDS) -> str:
    """Serve all partners that are due; return a line for the log, empty when there was nothing to do."""
    end = time.monotonic() + seconds
    pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="partner")
    try:
        sent = _serve(pool, end)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return "、".join(f"{name} {number}件" for name, number in sent.items() if number)


def _serve(pool: ThreadPoolExecutor, end: float) -> dict[str, int]:
    turns = _turns()
    running: dict[Future[transport.Reply], tuple[Turn, Batch]] = {}
    sent: dict[str, int] = {}

    def start(turn: Turn) -> None:
        if batch := _next(turn, end):
            running[pool.submit(transport.exchange, batch.request)] = (turn, batch)
        else:
            sent[turn.partner.name] = turn.sent

    def fill() -> None:
        while len(running) < AT_ONCE and (turn := next(turns, None)):
            start(turn)

    fill()
    while running:
        # A name server may keep a thread beyond the deadline of its request; nobody waits for that.
        patience = max(end - time.monotonic(), 0) + transport.DEADLINE_SECONDS + 5
        done, _ = wait(running, timeout=patience, return_when=FIRST_COMPLETED)
        if not done:
            break
        for future in done:
            turn, batch = running.pop(future)
            if _record(turn, batch, future.result()):
                start(turn)
            else:
                sent[turn.partner.name] = turn.sent
        if time.monotonic() < end:
            fill()
    return sent


def _turns() -> Iterator[Turn]:
    """Partners that are due, each taken when its place is free."""
    for pk in list(Partner.objects.due().values_list("pk", flat=True)):
        token = token_hex(16)
        if Partner.objects.due().filter(pk=pk).update(lease_token=token, lease_until=timezone.now() + LEASE):
            yield Turn(Partner.objects.get(pk=pk), token)


def _next(turn: Turn, end: float) -> Batch | None:
    """The next request of a turn; None ends the turn, with the time of the next one set."""

    def in_time() -> bool:
        return time.monotonic() < end

    try:
        if not turn.renew():
            return None
        if not turn.sent:
            collect(turn.partner, in_time)
        batch = prepare(turn.partner) if in_time() else None
    except UnreadableSecretError:
        return _give_up(turn, SECRET_LOST)
    # Whatever is wrong with one partner, the others must get theirs.
    except Exception:
        logger.exception("preparing a delivery to partner %s failed", turn.partner.pk)
        return _give_up(turn, BROKEN)
    if batch is None:
        _finish(turn, after_all=in_time())
    return batch


def _record(turn: Turn, batch: Batch, reply: transport.Reply) -> bool:
    """Write an answer down; tell whether to go on with this partner."""
    judgement = judge(turn.partner, batch.items, reply)
    turn.note(judgement)
    try:
        recording.record(turn.partner, batch, judgement, reply)
    # The rows say `unsure`, so they will be sent again.
    except Exception:
        logger.exception("recording a delivery to partner %s failed", turn.partner.pk)
        _give_up(turn, BROKEN)
        return False
    if judgement.trouble:
        _release(turn)
        return False
    if turn.refusals >= MOST_REFUSALS:
        _give_up(turn, recording.REFUSES_ALL)
        return False
    return True


def _finish(turn: Turn, *, after_all: bool) -> None:
    """Set the next turn by plan: earlier for what failed, at once for what there was no time for."""
    now, partner = timezone.now(), turn.partner
    turn_by_plan = next_turn(partner.schedule, partner.interval_minutes, partner.daily_at, now)
    waiting = PartnerJob.objects.filter(partner=partner).waiting()
    again = waiting.aggregate(first=Min("next_attempt_at"))["first"]
    following = min(turn_by_plan, max(again, now)) if again else turn_by_plan
    _release(turn, next_run_at=following if after_all else now)


def _give_up(turn: Turn, sentence: str) -> None:
    partner, now = turn.partner, timezone.now()
    _release(
        turn,
        failures=partner.failures + 1,
        failing_since=partner.failing_since or now,
        last_error=sentence,
        next_run_at=now + back_off(partner.failures + 1),
    )


def _release(turn: Turn, **facts: object) -> None:
    mine = Partner.objects.filter(Q(lease_token=turn.token), pk=turn.partner.pk)
    mine.update(lease_until=None, lease_token="", **facts)
