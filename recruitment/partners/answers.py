"""What a partner's answer means for each record of a request; pure."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol
from urllib.parse import urlsplit

from recruitment.partners.enums import AnswerKind, Kind, Outcome
from recruitment.partners.transport import Fault, Reply

ABOUT_THE_PARTNER = frozenset({401, 402, 403, 404, 405, 406, 407, 410, 421, 426, 451})
"""Refusals that are not about the records: the address, the credentials."""
LATER = frozenset({408, 425, 429})
GONE = frozenset({404, 410})
GOOD_WORDS = frozenset(
    {"ok", "success", "accepted", "created", "updated", "deleted", "unchanged", "published"}
)
SHOWN_LENGTH = 200
MAIL = re.compile(r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+")
JOB_NUMBER = r"(?<!\d{6}-)(?!\d{6}-\d)"
PHONE = re.compile(rf"(?<!\d){JOB_NUMBER}0\d{{1,4}}[-‐－ー]?\d{{1,4}}[-‐－ー]?\d{{3,4}}(?!\d)")


class Format(Protocol):
    """What of a partner's settings says how to read its answers."""

    answer: str
    results_field: str
    id_field: str
    status_field: str


class Sent(Protocol):
    """What of a sent record the reading needs."""

    number: str
    kind: str


@dataclass(frozen=True)
class Verdict:
    """What became of one record. `sure`: the partner certainly did not take it (or certainly did)."""

    outcome: Outcome
    status: int | None = None
    text: str = ""
    sure: bool = True


@dataclass(frozen=True)
class Judgement:
    """What became of a request: a verdict for each record, and what is wrong with the partner as a whole."""

    verdicts: tuple[Verdict, ...]
    trouble: str = ""
    retry_after: str = ""


def judge(how: Format, sent: Sequence[Sent], reply: Reply) -> Judgement:
    """Read an answer."""
    status, text = reply.status, shortened(reply.body)
    if reply.fault is not Fault.NONE or status is None:
        lost = reply.fault is Fault.LOST
        outcome = Outcome.UNCLEAR if lost else Outcome.BLOCKED
        return _all(sent, Verdict(outcome, status, reply.reason, sure=not lost), trouble=reply.reason)
    if 200 <= status < 300:
        return _taken(how, sent, reply)
    if status in ABOUT_THE_PARTNER or 300 <= status < 400:
        sentence = _sentence(status, reply.location)
        # Some take a record and then point to its page.
        verdict = Verdict(Outcome.BLOCKED, status, text, sure=status >= 400)
        return _all(sent, verdict, trouble=sentence)
    if status == 429:
        verdict = Verdict(Outcome.BLOCKED, status, text)
        return _all(sent, verdict, trouble=_sentence(status), retry_after=reply.retry_after)
    if 400 <= status < 500 and status not in LATER:
        # Some stop at the first bad record of a batch and keep those before it.
        split = Verdict(Outcome.SPLIT, status, text, sure=False)
        return _all(sent, split if len(sent) > 1 else Verdict(Outcome.REFUSED, status, text))
    verdict = Verdict(Outcome.UNCLEAR, status, text, sure=False)
    return _all(sent, verdict, trouble=_sentence(status), retry_after=reply.retry_after)


def shortened(body: bytes) -> str:
    """The beginning of an answer for people: one line, without mail addresses and telephone numbers."""
    text = " ".join(body[: SHOWN_LENGTH * 8].decode("utf-8", "replace").replace("\x00", " ").split())
    return PHONE.sub("（電話番号）", MAIL.sub("（メールアドレス）", text))[:SHOWN_LENGTH]


def _all(sent: Sequence[Sent], verdict: Verdict, trouble: str = "", retry_after: str = "") -> Judgement:
    return Judgement((verdict,) * len(sent), trouble, retry_after)


def _taken(how: Format, sent: Sequence[Sent], reply: Reply) -> Judgement:
    good = _all(sent, Verdict(Outcome.ACCEPTED, reply.status, shortened(reply.body)))
    must_tell = how.answer == AnswerKind.RESULTS or (how.answer == AnswerKind.AUTO and reply.status == 207)
    if how.answer == AnswerKind.STATUS or not (reply.body.strip() or must_tell):
        return good
    try:
        answer = json.loads(reply.body)
    except (ValueError, RecursionError):
        return _unreadable(sent, reply, "応答をJSONとして読めませんでした。")
    results = _inside(answer, how.results_field)
    if isinstance(results, list):
        return Judgement(_single_verdicts(how, sent, results))
    return _unreadable(sent, reply, "応答に求人ごとの結果がありません。") if must_tell else good


def _unreadable(sent: Sequence[Sent], reply: Reply, sentence: str) -> Judgement:
    text = f"{sentence} {shortened(reply.body)}"[:SHOWN_LENGTH]
    return _all(sent, Verdict(Outcome.UNCLEAR, reply.status, text, sure=False), trouble=sentence)


def _single_verdicts(how: Format, sent: Sequence[Sent], results: list[Any]) -> tuple[Verdict, ...]:
    """The partner's word on each record, by its number or, where they send none, by its place."""
    if how.id_field:
        by_id = {str(_inside(result, how.id_field)): result for result in results}
        found = [by_id.get(item.number) for item in sent]
    else:
        found = [results[place] if place < len(results) else None for place in range(len(sent))]
    return tuple(_verdict(how, item, result) for item, result in zip(sent, found, strict=True))


def _verdict(how: Format, item: Sent, result: Any) -> Verdict:
    if result is None:
        return Verdict(Outcome.UNCLEAR, None, "応答に、この求人の結果がありませんでした。", sure=False)
    said = _inside(result, how.status_field)
    text = shortened(json.dumps(result, ensure_ascii=False).encode())
    code = _code(said)
    if code is None:
        return Verdict(Outcome.UNCLEAR, None, text, sure=False)
    if 200 <= code < 300 or (item.kind == Kind.WITHDRAWN and code in GONE):
        return Verdict(Outcome.ACCEPTED, code, text)
    if code in LATER or code >= 500:
        return Verdict(Outcome.AGAIN, code, text, sure=code < 500)
    return Verdict(Outcome.REFUSED, code, text)


def _code(said: Any) -> int | None:
    """A status as a number: numbers themselves, words and yes or no as 200 or 422."""
    if isinstance(said, bool):
        return 200 if said else 422
    if isinstance(said, int) or (isinstance(said, str) and said.isascii() and said.isdigit()):
        code = int(said)
        return code if 100 <= code < 600 else None
    if isinstance(said, str) and said:
        return 200 if said.lower() in GOOD_WORDS else 422
    return None


def _inside(value: Any, path: str) -> Any:
    """What stands at a dotted path; the value itself for an empty one."""
    for part in path.split(".") if path else []:
        value = value.get(part) if isinstance(value, dict) else None
    return value


def _sentence(status: int, location: str = "") -> str:
    if 300 <= status < 400:
        host = urlsplit(location).hostname if location.isascii() else ""
        return (
            f"相手先が別のアドレス{f'（{host}）' if host else ''}への転送を求めました。"
            "転送先には送りません。正しいアドレスを入力し直してください。"
        )
    if status in {401, 403, 407}:
        return f"相手先が認証を断りました（{status}）。認証情報を確かめてください。"
    if status in ABOUT_THE_PARTNER:
        return f"相手先にこの送り先がありません（{status}）。アドレスを確かめてください。"
    if status == 429:
        return "相手先が、送信の間隔を空けるよう求めています（429）。"
    return f"相手先でエラーが起きています（{status}）。"
