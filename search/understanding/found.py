"""Stretches of a typed text that mean something, and which of them count when they overlap."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

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


_FAMILIES = ({"young", "middle", "senior"}, {"daily_pay", "weekly_pay"})
"""Features of which nobody wants several at once: 40代50代, 日払い・週払い."""


def joined(found: list[Found], text: str) -> list[Found]:
    """Neighbouring features of one family, or the same one, as one condition with alternatives."""
    kept: list[Found] = []
    for one in found:
        last = kept[-1] if kept else None
        if last and _belong_together(last, one) and len(text[last.end : one.begin].strip()) <= 1:
            values = tuple(dict.fromkeys((*last.values, *one.values)))
            label = last.label if values == last.values else f"{last.label}・{one.label}"
            kept[-1] = replace(last, end=one.end, values=values, label=label)
        else:
            kept.append(one)
    return kept


def _belong_together(one: Found, other: Found) -> bool:
    """Whether two readings are features of one family."""
    codes = {*one.values, *other.values}
    is_family = len(codes) == 1 or any(codes <= family for family in _FAMILIES)
    return one.name == other.name == "feature" and is_family


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
