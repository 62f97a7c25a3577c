"""The names of spots as people type them, for the understanding of searches."""

from __future__ import annotations

from dataclasses import dataclass

from search.places.table import known_spots


@dataclass(frozen=True)
class PlaceName:
    """One way to write or say a spot."""

    text: str
    """Name, title, alias or reading in katakana: 沼ノ端, 沼ノ端駅, ヌマノハタ."""
    key: str
    """Value of `near`."""
    kind: str
    municipality: str
    """Code of the municipality it lies in."""
    title: str


def names() -> list[PlaceName]:
    """Every way to write every spot; several spots may share one."""
    return [
        PlaceName(text, spot.key, spot.kind, spot.municipality, spot.title)
        for spot in known_spots().spots.values()
        for text in dict.fromkeys((spot.name, spot.title, *spot.aliases, spot.kana))
        if text
    ]
