"""Writing down what a partner answered: for each job, for the partner, and in the log."""

from __future__ import annotations

from datetime import timedelta

from django.db import transaction
from django.utils import timezone

from recruitment.partners import journal
from recruitment.partners.answers import Judgement, Verdict
from recruitment.partners.enums import JobState, Outcome
from recruitment.partners.models import Partner, PartnerJob
from recruitment.partners.schedule import back_off, patience
from recruitment.partners.sending import ALONE_FROM, Batch, Item
from recruitment.partners.transport import Reply

TRIES = 8
"""So many failures of its own, and a record is given up until somebody looks."""
REFUSES_ALL = (
    "求人が続けて断られたため、送信をいったん止めました。応答を見て、項目の対応や求人を直してください。"
)
WRITTEN = [
    "state",
    "held",
    "fingerprint",
    "unsure",
    "forced",
    "strikes",
    "next_attempt_at",
    "last_status",
    "last_answer",
    "delivered_at",
]


@transaction.atomic
def record(partner: Partner, batch: Batch, judgement: Judgement, reply: Reply) -> None:
    """Write everything an answer says."""
    rows = PartnerJob.objects.select_for_update().in_bulk([item.pk for item in batch.items])
    for item, verdict in zip(batch.items, judgement.verdicts, strict=True):
        if row := rows.get(item.pk):
            _note(row, item, verdict, partner, alone=len(batch.items) == 1)
    PartnerJob.objects.bulk_update(rows.values(), WRITTEN)
    journal.write(partner, batch, judgement, reply)
    _note_partner(partner, judgement)


def _note(row: PartnerJob, item: Item, verdict: Verdict, partner: Partner, *, alone: bool) -> None:
    """What one verdict means for one job."""
    row.last_status, row.last_answer = verdict.status, verdict.text
    asked_again = row.generation != item.generation  # somebody pressed "send again" meanwhile
    if verdict.outcome == Outcome.ACCEPTED:
        row.held, row.fingerprint, row.unsure = item.kind, item.fingerprint, False
        row.delivered_at = timezone.now()
        if not asked_again:
            row.state, row.forced, row.strikes = JobState.CURRENT, False, 0
        return
    if verdict.sure:
        row.unsure = item.was_unsure
    if asked_again:
        return
    if verdict.outcome == Outcome.REFUSED:
        row.state, row.forced = JobState.DEAD, False
    elif verdict.outcome == Outcome.SPLIT:
        row.strikes = max(row.strikes, ALONE_FROM)
    elif verdict.outcome == Outcome.AGAIN or _is_its_own_fault(item, partner):
        _strike(row, alone=alone or verdict.outcome == Outcome.AGAIN)


def _is_its_own_fault(item: Item, partner: Partner) -> bool:
    """Whether the partner took other records since this one failed last; else it may just be away."""
    before = item.last_attempt_at
    return before is None or (partner.last_success_at is not None and partner.last_success_at > before)


def _strike(row: PartnerJob, *, alone: bool) -> None:
    row.strikes += 1
    row.next_attempt_at = timezone.now() + (back_off(row.strikes) if alone else timedelta())
    if row.strikes >= TRIES:
        row.state, row.forced = JobState.DEAD, False


def _note_partner(partner: Partner, judgement: Judgement) -> None:
    """How the partner is, and when it may be asked again after trouble."""
    now = timezone.now()
    if judgement.trouble:
        partner.failures += 1
        partner.failing_since = partner.failing_since or now
        partner.last_error = judgement.trouble[:300]
        wanted = patience(judgement.retry_after, now) if judgement.retry_after else None
        partner.next_run_at = now + max(wanted or timedelta(), back_off(partner.failures))
    elif any(verdict.outcome == Outcome.ACCEPTED for verdict in judgement.verdicts):
        partner.failures, partner.failing_since, partner.last_error = 0, None, ""
        partner.last_success_at = now
    elif partner.last_error != REFUSES_ALL:  # one more refusal does not end that
        partner.failures, partner.failing_since, partner.last_error = 0, None, ""
    partner.save(update_fields=["failures", "failing_since", "last_error", "next_run_at", "last_success_at"])
