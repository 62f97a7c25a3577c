"""Months of the calendar: reading them from an address, walking within bounds, laying out weeks."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any, NamedTuple

PATTERN = re.compile(r"(20[0-9]{2})-(0[1-9]|1[0-2])", re.ASCII)
FARTHEST = 24
"""Months before and after this one that can be reached, whatever dates events have."""


class Day(NamedTuple):
    """A square of the calendar."""

    date: date
    in_month: bool
    is_today: bool
    events: list[Any]


@dataclass(frozen=True, order=True)
class Month:
    """A calendar month; prints as in an address, `2026-12`."""

    year: int
    number: int

    @classmethod
    def of(cls, day: date) -> Month:
        """The month of a day."""
        return cls(day.year, day.month)

    @classmethod
    def parse(cls, text: str) -> Month | None:
        """Read `2026-12`; None for anything else."""
        found = PATTERN.fullmatch(text)
        return cls(int(found[1]), int(found[2])) if found else None

    def __str__(self) -> str:
        return f"{self.year}-{self.number:02}"

    @property
    def label(self) -> str:
        """As people write it."""
        return f"{self.year}年{self.number}月"

    @property
    def first(self) -> date:
        """The first day."""
        return date(self.year, self.number, 1)

    @property
    def last(self) -> date:
        """The last day."""
        return self.plus(1).first - timedelta(days=1)

    def plus(self, months: int) -> Month:
        """The month so many months later, or earlier."""
        year, number = divmod(self.year * 12 + self.number - 1 + months, 12)
        return Month(year, number + 1)

    def weeks(self, events: list[Any], today: date) -> list[list[Day]]:
        """Weeks from Sunday to Saturday with what happens on each day; an event has `days`."""
        by_day: dict[date, list[Any]] = {}
        for event in events:
            for day in event.days:
                by_day.setdefault(day, []).append(event)
        return [
            [Day(day, day.month == self.number, day == today, by_day.get(day, [])) for day in week]
            for week in calendar.Calendar(calendar.SUNDAY).monthdatescalendar(self.year, self.number)
        ]


class Bounds(NamedTuple):
    """The months between which one can walk, so that crawlers come to an end."""

    first: Month
    last: Month

    @classmethod
    def around(cls, today: date, first: date | None, last: date | None) -> Bounds:
        """From the first event to the last one; this month always, two years away at most."""
        this = Month.of(today)
        earliest = min(this, Month.of(first)) if first else this
        latest = max(this, Month.of(last)) if last else this
        return cls(max(earliest, this.plus(-FARTHEST)), min(latest, this.plus(FARTHEST)))

    def __contains__(self, month: object) -> bool:
        return isinstance(month, Month) and self.first <= month <= self.last
