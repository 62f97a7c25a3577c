"""Which row of a list is which in another version of it."""

from __future__ import annotations

from typing import Any

type Pair = tuple[Any, Any]


def match(old: list[Any], new: list[Any], names: list[str]) -> tuple[list[Pair], bool]:
    """Return pairs (before, after) in today's order, gone rows last, and whether rows changed places.

    Rows are the same by their key; those without one (written since the last publication), and those taken
    out and typed in again, by what they say.
    """
    by_key = {row.pk: row for row in old if row.pk is not None}
    partners: dict[int, Any] = {}
    for row in new:
        if row.pk is not None and row.pk in by_key:
            partners[id(row)] = by_key.pop(row.pk)
    taken = {id(row) for row in partners.values()}
    left: dict[tuple[Any, ...], list[Any]] = {}
    for row in old:
        if id(row) not in taken:
            left.setdefault(_words(row, names), []).append(row)
    for row in new:
        alike = left.get(_words(row, names))
        if id(row) not in partners and alike:
            partners[id(row)] = alike.pop(0)
    pairs = [(partners.get(id(row)), row) for row in new]
    kept = {id(before) for before, _ in pairs if before is not None}
    gone = [(row, None) for row in old if id(row) not in kept]
    places = {id(row): place for place, row in enumerate(old)}
    order = [places[id(before)] for before, _ in pairs if before is not None]
    return [*pairs, *gone], order != sorted(order)


def _words(row: Any, names: list[str]) -> tuple[Any, ...]:
    return tuple(getattr(row, name) for name in names)
