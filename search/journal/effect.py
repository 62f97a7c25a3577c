"""What words led to, week by week: before a synonym was taken and after."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from search.journal.models import SearchWeek, week_of

WEEKS = 4


@dataclass(frozen=True)
class Period:
    """The sums of some weeks of one word."""

    searches: int = 0
    zero: int = 0
    clicked: int = 0
    left: int = 0

    @property
    def text(self) -> str:
        """What operators read: 「検索12回・0件8回・求人を開いた割合20%」."""
        if not self.searches:
            return "検索なし"
        known = self.clicked + self.left
        share = f"{round(100 * self.clicked / known)}%" if known > 0 else "不明"
        return f"検索{self.searches}回・0件{self.zero}回・求人を開いた割合{share}"


def weeks_by_words(words: Collection[str], first: datetime.date) -> dict[str, list[SearchWeek]]:
    """Rows of words since a day, oldest first; one query."""
    found: dict[str, list[SearchWeek]] = defaultdict(list)
    for row in SearchWeek.objects.filter(words__in=words, week__gte=week_of(first)).order_by("week"):
        found[row.words].append(row)
    return found


def before_and_after(rows: list[SearchWeek], decided_on: datetime.date) -> tuple[Period, Period]:
    """The four weeks before the one of a decision, and the four from it on."""
    middle, span = week_of(decided_on), datetime.timedelta(weeks=WEEKS)
    return (
        _sum(row for row in rows if middle - span <= row.week < middle),
        _sum(row for row in rows if middle <= row.week < middle + span),
    )


def _sum(rows: object) -> Period:
    """Rows put together."""
    found = list(rows)
    return Period(*(sum(getattr(row, name) for row in found) for name in Period.__dataclass_fields__))
