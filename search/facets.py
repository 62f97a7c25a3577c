"""Count facets over a narrow table of jobs in memory: one row per job, one column per facet.

Alternatives inside a facet do not hide one another: a facet is counted under all *other*
conditions. Ten thousand rows take some milliseconds, because each distinct value of a column
is looked at once and rows are only compared by C loops.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import compress


@dataclass(frozen=True)
class Column:
    """One facet: the raw value of each row, and the facet values a raw value stands for."""

    name: str
    raw: Sequence[Hashable]
    values: Callable[[Hashable], Iterable[str]]
    selected: tuple[str, ...] = ()
    needs_all: bool = False
    """Whether a row must have every selected value (features) instead of any of them."""

    @cached_property
    def expanded(self) -> dict[Hashable, frozenset[str]]:
        """Facet values by distinct raw value."""
        return {raw: frozenset(self.values(raw)) for raw in set(self.raw)}

    def mask(self, selected: Iterable[str]) -> list[bool]:
        """Which rows satisfy a selection."""
        wanted = frozenset(selected)
        test = wanted.issubset if self.needs_all else lambda have: not wanted.isdisjoint(have)
        accepted = {raw: test(have) for raw, have in self.expanded.items()}
        return [accepted[raw] for raw in self.raw]


class FacetTable:
    """Columns of equal length with their selections."""

    def __init__(self, keys: Sequence[int], columns: Iterable[Column]) -> None:
        self.keys = keys
        self.columns = {column.name: column for column in columns}
        self._masks = {
            name: column.mask(column.selected) for name, column in self.columns.items() if column.selected
        }

    @cached_property
    def hits(self) -> list[int]:
        """Keys of the rows that satisfy every selection, in the order of the table."""
        return list(compress(self.keys, self._passing()))

    def counts(self, name: str) -> Counter[str]:
        """Number of hits each value of a facet has under the other conditions.

        For a facet that needs all its values: the hits that are left when the value is added.
        """
        column = self.columns[name]
        passing = self._passing() if column.needs_all else self._passing(leaving_out=name)
        found: Counter[str] = Counter()
        for raw, number in Counter(compress(column.raw, passing)).items():
            for value in column.expanded[raw]:
                found[value] += number
        return found

    def number_without(self, name: str, value: str | None = None) -> int:
        """Number of hits if a condition, or one value of it, were dropped."""
        column = self.columns[name]
        passing = self._passing(leaving_out=name)
        kept = [other for other in column.selected if other != value] if value is not None else []
        if kept:
            passing = list(map(all, zip(passing, column.mask(kept), strict=True)))
        return sum(passing)

    def _passing(self, leaving_out: str = "") -> Sequence[bool]:
        """Which rows satisfy all selections but one."""
        masks = [mask for name, mask in self._masks.items() if name != leaving_out]
        if not masks:
            return [True] * len(self.keys)
        return masks[0] if len(masks) == 1 else list(map(all, zip(*masks, strict=True)))
