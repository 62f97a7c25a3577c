"""Page views of a period, ready to be shown: by day or month, by section, by page."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from typing import Any

from django.utils.formats import date_format

from home.visits.models import PageView
from home.visits.titles import section_names, titles

MOST_PAGES = 50
DAYS_SHOWN = 92
"""Up to so many days the picture shows days, beyond that months."""
WIDTH, HEIGHT = 960, 200
GONE = "（今はないページ）"
OTHERS = "そのほか"


@dataclass(frozen=True)
class Bar:
    """One day or month of the picture; sizes are units of its coordinate system."""

    label: str
    count: int
    x: float
    width: float
    height: float

    @property
    def y(self) -> float:
        """Upper end of the bar."""
        return HEIGHT - self.height


@dataclass(frozen=True)
class Report:
    """Page views from `first` to `last`, both included."""

    first: date
    last: date

    @cached_property
    def views(self) -> Any:
        """The rows of the period."""
        return PageView.objects.between(self.first, self.last)

    @cached_property
    def by_time(self) -> list[tuple[str, int]]:
        """(label, views) of every day or month, also of those nobody came on."""
        days = self.views.by_day()
        if (self.last - self.first).days < DAYS_SHOWN:
            count = (self.last - self.first).days + 1
            every = (self.first + timedelta(days=number) for number in range(count))
            return [(date_format(day, "n月j日（D）"), days.get(day, 0)) for day in every]
        months: Counter[date] = Counter()
        for day, number in days.items():
            months[day.replace(day=1)] += number
        return [(date_format(month, "Y年n月"), months[month]) for month in self._months()]

    @cached_property
    def total(self) -> int:
        """All views of the period."""
        return sum(count for _, count in self.by_time)

    @property
    def bars(self) -> list[Bar]:
        """The picture of `by_time`."""
        most = max((count for _, count in self.by_time), default=0) or 1
        step = WIDTH / max(len(self.by_time), 1)
        return [
            Bar(label, count, round(index * step, 2), round(step * 0.8, 2), round(HEIGHT * count / most, 2))
            for index, (label, count) in enumerate(self.by_time)
        ]

    @property
    def most(self) -> tuple[str, int]:
        """The day or month with the most views."""
        return max(self.by_time, key=lambda entry: entry[1], default=("", 0))

    def sections(self) -> list[dict[str, Any]]:
        """Views by section of the site with their share in percent, the most seen first."""
        names, counts = section_names(), Counter()
        for section, count in self.views.by_section():
            counts[names.get(section, OTHERS)] += count
        return [
            {"name": name, "count": count, "share": round(100 * count / (self.total or 1))}
            for name, count in counts.most_common()
        ]

    def pages(self, limit: int | None = MOST_PAGES) -> list[dict[str, Any]]:
        """The most seen pages with their titles; all of them without a limit."""
        rows = list(self.views.by_path()[:limit])
        names = titles(path for path, _ in rows)
        return [{"title": names.get(path, GONE), "path": path, "count": count} for path, count in rows]

    def _months(self) -> list[date]:
        """First days of the months of the period."""
        start, end = self.first.year * 12 + self.first.month - 1, self.last.year * 12 + self.last.month - 1
        return [date(number // 12, number % 12 + 1, 1) for number in range(start, end + 1)]
