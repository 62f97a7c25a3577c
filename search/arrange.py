"""The first hits as the list shows them: near-duplicates folded, no employer filling a page (fair results).

Only a window of first hits is arranged, so that page 900 costs what page 1 does. Every hit is on exactly
one page: the pages behind the window go on in the order of the engine.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import overload

from search.engine.plan import Hit

WINDOW = 200
"""Hits looked at together."""

FOLDED_AT_MOST = 9
"""Near-duplicates below one card; more of them begin another card."""

SHARE = 4
"""One employer gets at most this part of a page: 5 of 20."""


@dataclass
class Entry:
    """A card of the list: a hit, and its near-duplicates further down."""

    hit: Hit
    folded: list[Hit] = field(default_factory=list)


def arrange(hits: Sequence[Hit], per_page: int) -> list[Entry]:
    """Cards for a window of hits, for pages of a certain length."""
    return _spread(_fold(hits), per_page)


def _fold(hits: Sequence[Hit]) -> list[Entry]:
    """One entry per group of near-duplicates, where its first hit stands."""
    entries: list[Entry] = []
    latest: dict[tuple[int, int], Entry] = {}
    for hit in hits:
        key = (hit.company, hit.fold)
        entry = latest.get(key)
        if entry is not None and len(entry.folded) < FOLDED_AT_MOST:
            entry.folded.append(hit)
        else:
            latest[key] = Entry(hit)
            entries.append(latest[key])
    return entries


def _spread(entries: Sequence[Entry], per_page: int) -> list[Entry]:
    """The entries in pages that no employer fills while others are left; in their order on each page."""
    share = max(1, per_page // SHARE)
    left, arranged = list(range(len(entries))), []
    while left:
        page: list[int] = []
        waiting: list[int] = []
        taken: Counter[int] = Counter()
        for number in left:
            company = entries[number].hit.company
            if len(page) < per_page and taken[company] < share:
                page.append(number)
                taken[company] += 1
            else:
                waiting.append(number)
        missing = per_page - len(page)
        arranged += sorted(page + waiting[:missing])
        left = waiting[missing:]
    return [entries[number] for number in arranged]


class ArrangedHits(Sequence[Entry]):
    """All cards of a result, asked of the engine only where a page needs them."""

    def __init__(self, window: list[Entry], total: int, fetch: Callable[[int, int], list[Hit]]) -> None:
        """`total` hits in all; `fetch(limit, offset)` reads those behind the window."""
        self.window = window
        self._fetch = fetch
        self._inside = sum(1 + len(entry.folded) for entry in window)
        self._total = max(total, self._inside)

    def hits(self, start: int, stop: int) -> list[Hit]:
        """A piece of all hits, each card's near-duplicates behind it: what is printed, without folding."""
        stop = min(stop, self._total)
        inside = [hit for entry in self.window for hit in (entry.hit, *entry.folded)]
        found, start = inside[start:stop], max(start, len(inside))
        return found + (self._fetch(stop - start, start) if stop > start else [])

    def place(self, index: int) -> int:
        """How many hits stand before a card."""
        before = self.window[:index]
        return sum(1 + len(entry.folded) for entry in before) + index - len(before)

    def __len__(self) -> int:
        return self._total - self._inside + len(self.window)

    @overload
    def __getitem__(self, index: int) -> Entry: ...
    @overload
    def __getitem__(self, index: slice) -> list[Entry]: ...
    def __getitem__(self, index: int | slice) -> Entry | list[Entry]:
        if isinstance(index, int):
            return self[index : index + 1][0]
        start, stop, _ = index.indices(len(self))
        found = self.window[start:stop]
        limit = stop - max(start, len(self.window))
        if limit > 0:
            offset = self._inside + max(0, start - len(self.window))
            found = found + [Entry(hit) for hit in self._fetch(limit, offset)]
        return found
