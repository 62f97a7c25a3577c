"""Stretches of a typed text that mean something, and which of them count when they overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from search.understanding.reading import Wish


@dataclass(frozen=True)
class Found:
    """A stretch of the text that asks for something."""

    begin: int
    end: int
    name: str
    """Facet, or '' for words that say nothing by themselves."""
    values: tuple[str, ...] = ()
    label: str = ""
    unit: str = ""
    rank: int = 0
    """Of two readings of the same length the one with the higher rank counts."""

    def wish(self, text: str, *, negative: bool = False) -> Wish:
        """The condition it stands for."""
        return Wish(text[self.begin : self.end], self.name, self.values, self.label, negative, self.unit)


def choose(candidates: Iterable[Found], taken: Iterable[tuple[int, int]] = ()) -> list[Found]:
    """The longest readings that do not overlap, in the order of the text; nothing where it is taken."""
    covered = {place for begin, end in taken for place in range(begin, end)}
    chosen = []
    for found in sorted(candidates, key=lambda one: (one.begin - one.end, -one.rank, one.begin)):
        places = range(found.begin, found.end)
        if covered.isdisjoint(places):
            covered.update(places)
            chosen.append(found)
    return sorted(chosen, key=lambda one: one.begin)
