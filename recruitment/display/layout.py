"""What a page shows, in which order and under which names, as one value object."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from recruitment.display.catalogue import PARTS, Item, Part, ids_by_label, items_of
from recruitment.display.models import DisplayItem


@dataclass(frozen=True)
class Layout:
    """Departures of one kind; empty, it is the catalogue itself.

    What the law wants shown is shown whatever a row says: a table edited by hand hides nothing.
    """

    kind: str
    labels: dict[str, str] = field(default_factory=dict)
    hidden: frozenset[str] = frozenset()
    positions: dict[str, int] = field(default_factory=dict)

    def id_of(self, anchor: str, label: str) -> str:
        """Id of the item a section calls so, empty for a line the catalogue does not know."""
        return ids_by_label(self.kind).get((anchor, label), "")

    def label_of(self, item: str, usual: str) -> str:
        """Name under which an item is shown."""
        return self.labels.get(item) or usual

    def shows(self, item: str) -> bool:
        """Whether an item is shown at all."""
        return item not in self.hidden

    def ordered(self, part: Part) -> list[Item]:
        """Items of a section in the order in which they are shown."""
        usual = {item.id: place for place, item in enumerate(part.items)}
        return sorted(
            part.items, key=lambda item: (self.positions.get(item.id, usual[item.id]), usual[item.id])
        )

    def rank(self, anchor: str) -> dict[str, int]:
        """Place of each item of a section."""
        part = next((part for part in PARTS[self.kind] if part.anchor == anchor), None)
        return {item.id: place for place, item in enumerate(self.ordered(part))} if part else {}


def layout_of(kind: str) -> Layout:
    """The layout in force; one query, so that a change holds at once on every server."""
    return build(kind, DisplayItem.objects.filter(kind=kind))


def build(kind: str, rows: Iterable[DisplayItem]) -> Layout:
    """Layout from stored departures; rows of items that no longer exist are passed over."""
    known = items_of(kind)
    kept = [row for row in rows if row.item in known]
    return Layout(
        kind,
        labels={row.item: row.label for row in kept if row.label},
        hidden=frozenset(row.item for row in kept if row.hidden and not known[row.item].law),
        positions={row.item: row.position for row in kept if row.position is not None},
    )
