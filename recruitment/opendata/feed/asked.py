"""The query string of the feed as a value; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime, time

from django.http import QueryDict
from django.utils import timezone

from recruitment.opendata.feed.problems import BAD_PARAMETER, Problem

PAGE, LARGEST_PAGE = 200, 1000
NAMES = ("changed_since", "cursor", "limit")
POSITION = re.compile(r"[0-9]{1,18}")
LOST_PLUS = re.compile(r" (?=[0-9]{2}:?[0-9]{2}\Z)")
"""A plus sign that was not written as %2B arrives as a space."""
YEARS = range(2000, 2100)


@dataclass(frozen=True)
class Asked:
    """`since` is None for everything that is open now, a position, or a moment."""

    since: int | datetime | None = None
    limit: int = PAGE

    @classmethod
    def read(cls, query: QueryDict) -> Asked:
        """Read a query string. Raises Problem, also for a name that is there twice: either could be meant."""
        twice = sorted(name for name, values in query.lists() if len(values) > 1)
        if twice:
            raise _bad(f"「{twice[0][:40]}」が2回あります。1回だけ指定してください。")
        return cls.parse(query.dict())

    @classmethod
    def parse(cls, query: Mapping[str, str]) -> Asked:
        """Read the parameters. Raises Problem, whose sentence says how to mend what is wrong."""
        unknown = sorted(set(query) - set(NAMES))
        if unknown:
            raise _bad(
                f"「{unknown[0][:40]}」というパラメーターはありません。使えるのは {'、'.join(NAMES)} です。"
            )
        if "changed_since" in query and "cursor" in query:
            raise _bad("changed_since と cursor は、どちらか一方だけを指定してください。")
        since: int | datetime | None = None
        if "cursor" in query:
            since = _position(query["cursor"])
        elif "changed_since" in query:
            since = _moment_or_position(query["changed_since"])
        elif "limit" in query:
            raise _bad(
                "limit は cursor か changed_since と一緒に指定してください。全件の取得に上限はありません。"
            )
        return cls(since, _limit(query["limit"]) if "limit" in query else PAGE)


def _bad(detail: str) -> Problem:
    return Problem(BAD_PARAMETER, detail)


def _position(text: str) -> int:
    if not POSITION.fullmatch(text):
        raise _bad(
            "cursor には、前の応答の position の値（数字）をそのまま指定してください。最初からは 0 です。"
        )
    return int(text)


def _limit(text: str) -> int:
    if not re.fullmatch(r"[0-9]{1,4}", text) or not 1 <= int(text) <= LARGEST_PAGE:
        raise _bad(f"limit は 1 から {LARGEST_PAGE} までの数字で指定してください。")
    return int(text)


def _moment_or_position(text: str) -> int | datetime:
    if POSITION.fullmatch(text):
        return int(text)
    try:
        moment = _moment(LOST_PLUS.sub("+", text))
    except ValueError:
        raise _bad(
            "changed_since は、2026-11-20（日付）か 2026-11-20T09:00:00%2B09:00（時差つきの日時）の形で"
            "指定してください。"
        ) from None
    if moment.year not in YEARS:
        raise _bad("changed_since は 2000年から 2099年までの日時で指定してください。")
    return moment


def _moment(text: str) -> datetime:
    """A day begins at midnight of this country; a moment without its offset is refused."""
    if not text.isascii():
        raise ValueError(text)
    if len(text) == len("2026-11-20"):
        return timezone.make_aware(datetime.combine(date.fromisoformat(text), time.min))
    moment = datetime.fromisoformat(text)
    if moment.utcoffset() is None:
        raise ValueError(text)
    return moment
