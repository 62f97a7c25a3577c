"""The year of the high-school route, and where today stands in it (A6).

The dates are agreed on each year by schools, employers and ministries (高等学校就職問題検討会議) and have
been the same for years; how many firms a pupil may apply to at once is settled by each prefecture.
A school year runs from April to March.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from features.fiscal_year import FiscalYear

FIRST_MONTH = 4

DEFAULT_DATES: list[dict[str, Any]] = [
    {
        "month": 6,
        "day": 1,
        "label": "",
        "title": "求人の受付が始まる",
        "text": "会社がハローワークに求人を申し込みます。得意なことや苦手なことを書き出しておきましょう。",
    },
    {
        "month": 7,
        "day": 1,
        "label": "",
        "title": "求人票が公開される",
        "text": "学校に求人票が届きます。会社を比べて、気になる会社を先生に伝えます。",
    },
    {
        "month": 7,
        "day": 20,
        "label": "夏休み",
        "title": "職場を見学する",
        "text": "学校を通して申し込み、2社から3社を見に行きます。見学は選考ではありません。",
    },
    {
        "month": 9,
        "day": 5,
        "label": "",
        "title": "応募書類の提出が始まる",
        "text": "学校から会社へ応募書類を送ります。沖縄県では8月30日からです。",
    },
    {
        "month": 9,
        "day": 16,
        "label": "",
        "title": "選考と内定が始まる",
        "text": "面接や試験を受けます。結果は学校に届きます。",
    },
    {
        "month": 10,
        "day": 1,
        "label": "10月から",
        "title": "二次募集",
        "text": "続けて募集する会社に応募します。2社以上に応募できる時期は都道府県の申し合わせで決まります。",
    },
    {
        "month": 1,
        "day": 10,
        "label": "1月から3月",
        "title": "卒業と入社の準備",
        "text": "会社からの連絡を確かめ、住まいや運転免許の準備をします。働き始めるのは卒業したあとです。",
    },
]
"""Dates of a new block; editors change them."""


@dataclass(frozen=True)
class Stage:
    """One date of the year; `label` is how it is written, `place` is past, now or ahead."""

    begins: date
    label: str
    title: str
    text: str
    place: str


@dataclass(frozen=True)
class Timeline:
    """The stages of a school year in order. `now` is None before the first one begins."""

    school_year: int
    stages: list[Stage]
    now: Stage | None
    next: Stage
    days_left: int


def day_in(school_year: int, month: int, day: int) -> date:
    """That day of the school year; 29 February of a common year is the 28th."""
    year = school_year if month >= FIRST_MONTH else school_year + 1
    try:
        return date(year, month, day)
    except ValueError:
        return date(year, month, 28)


def exists(month: int, day: int) -> bool:
    """Whether a month has that day in some year."""
    try:
        date(2028, month, day)
    except ValueError:
        return False
    return True


def timeline(dates: Iterable[Any], today: date) -> Timeline | None:
    """The school year of today; None without dates. After the last stage comes the first of the next year."""
    year = FiscalYear.of(today).year
    entries = sorted(dates, key=lambda entry: day_in(year, int(entry["month"]), int(entry["day"])))
    if not entries:
        return None
    begins = [day_in(year, int(entry["month"]), int(entry["day"])) for entry in entries]
    begun = sum(day <= today for day in begins)
    stages = [
        _stage(entry, day, "past" if number < begun - 1 else "now" if number == begun - 1 else "ahead")
        for number, (entry, day) in enumerate(zip(entries, begins, strict=True))
    ]
    if begun < len(stages):
        following = stages[begun]
    else:
        first = entries[0]
        following = _stage(first, day_in(year + 1, int(first["month"]), int(first["day"])), "ahead")
    return Timeline(
        year, stages, stages[begun - 1] if begun else None, following, (following.begins - today).days
    )


def _stage(entry: Any, begins: date, place: str) -> Stage:
    """A date of the block on a day of a year."""
    label = entry["label"] or f"{begins.month}月{begins.day}日"
    return Stage(begins, label, entry["title"], entry["text"], place)
