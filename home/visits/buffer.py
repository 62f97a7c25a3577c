"""Collects page views in memory and writes them together, so that showing a page costs no query."""

from __future__ import annotations

from collections import Counter
from datetime import date

from django.utils import timezone

from core.write_behind import WriteBehind
from home.visits.models import PageView

MOST_PATHS = 5000
"""So many different pages are kept between two writes; more are not counted."""

type Counts = Counter[tuple[date, str]]


class ViewBuffer(WriteBehind[Counts]):
    """Page views of this process that are not in the database yet. What a crash loses is ten seconds."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: Counts = Counter()

    def add(self, path: str) -> None:
        """Note one view of a path today."""
        key = (timezone.localdate(), path)
        with self.lock:
            if key in self._counts or len(self._counts) < MOST_PATHS:
                self._counts[key] += 1

    def is_empty(self) -> bool:
        """Whether nobody looked at anything."""
        return not self._counts

    def take(self) -> Counts:
        """All counts."""
        counts, self._counts = self._counts, Counter()
        return counts

    def write(self, batch: Counts) -> None:
        """Add the counts to those in the table."""
        PageView.objects.add(batch)

    def put_back(self, batch: Counts) -> None:
        """Add the counts to what came in meanwhile, unless that is too much already."""
        if len(self._counts) < MOST_PATHS:
            self._counts.update(batch)


views = ViewBuffer()
