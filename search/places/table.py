"""All spots in memory, read again when one of them changed."""

from __future__ import annotations

import re
import threading
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from search.places.geometry import Point
from search.places.models import Spot
from search.words import versions

Kind = Spot.Kind

_LIKELY = (Kind.MUNICIPALITY, Kind.STATION, Kind.FACILITY, Kind.DISTRICT)
"""Which of several spots of one name is meant, most likely first."""

_WAYS_TO_WRITE = str.maketrans("ヶヵがのノ之", "ケカケノノノ")


@dataclass(frozen=True)
class Known:
    """A spot as the search knows it."""

    pk: int
    kind: str
    name: str
    kana: str
    municipality: str
    """Code of the municipality it lies in."""
    municipality_name: str
    city: str | None
    """Code of the designated city when the municipality is a ward of it."""
    point: Point
    aliases: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """How an address names it: `near=s12`."""
        return f"s{self.pk}"

    @property
    def token(self) -> str:
        """Facet value of the documents there."""
        return f"spot:{self.pk}"

    @property
    def short_title(self) -> str:
        """What it is called where the map tells where it is: 沼ノ端駅, 拓勇東町."""
        return f"{self.name}駅" if self.kind == Kind.STATION else self.name

    @property
    def title(self) -> str:
        """What it is called where nothing else tells where it is: 沼ノ端駅, 苫小牧市拓勇東町."""
        return f"{self.municipality_name}{self.name}" if self.kind == Kind.DISTRICT else self.short_title


def plain_town(text: str) -> str:
    """A town as it is compared: one width, without 大字, 字 and spaces; ヶ and ケ, の and ノ alike."""
    text = re.sub(r"大字|^字|\s", "", unicodedata.normalize("NFKC", text))
    return text.translate(_WAYS_TO_WRITE)


class Table:
    """The spots with the ways to find one."""

    def __init__(self, spots: Iterable[Known]) -> None:
        self.spots = {spot.pk: spot for spot in spots}

    @cached_property
    def offices(self) -> dict[str, Known]:
        """The point that stands for a municipality, by its code."""
        return {spot.municipality: spot for spot in self.of_kind(Kind.MUNICIPALITY)}

    @cached_property
    def districts(self) -> dict[str, list[tuple[str, Known]]]:
        """Districts by municipality with their names as towns are compared, long names first."""
        found: dict[str, list[tuple[str, Known]]] = defaultdict(list)
        for spot in sorted(self.of_kind(Kind.DISTRICT), key=lambda spot: -len(spot.name)):
            found[spot.municipality].append((plain_town(spot.name), spot))
        return dict(found)

    @cached_property
    def named(self) -> dict[str, list[Known]]:
        """Spots by everything they are called, the most likely one first; readings in katakana."""
        found: dict[str, list[Known]] = defaultdict(list)
        for spot in sorted(self.spots.values(), key=lambda spot: (_LIKELY.index(spot.kind), spot.pk)):
            readings = (spot.kana, f"{spot.kana}エキ") if spot.kana else ()
            for name in dict.fromkeys((spot.title, spot.name, *spot.aliases, *readings)):
                found[name].append(spot)
        return dict(found)

    @cached_property
    def stations(self) -> dict[str, list[Known]]:
        """Stations by name and other names."""
        found: dict[str, list[Known]] = defaultdict(list)
        for spot in self.of_kind(Kind.STATION):
            for name in dict.fromkeys((spot.name, *(alias.removesuffix("駅") for alias in spot.aliases))):
                found[name].append(spot)
        return dict(found)

    def of_kind(self, kind: str) -> list[Known]:
        """Spots of one kind."""
        return [spot for spot in self.spots.values() if spot.kind == kind]


def known_spots() -> Table:
    """The spots as they are now; one small query, and a large one after a change."""
    return _cache.current()


class _Cache:
    """The last table read by this process, with the token of the spots it was read from."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._token: str | None = None
        self._table = Table(())

    def current(self) -> Table:
        token = versions.token_now(versions.SPOTS)
        with self._lock:
            if token != self._token:
                self._table, self._token = Table(_read()), token
            return self._table


def _read() -> list[Known]:
    columns = ("pk", "kind", "name", "kana", "municipality_id", "municipality__name", "municipality__parent")
    rows = Spot.objects.order_by("pk").values_list(*columns, "latitude", "longitude", "aliases")
    return [Known(*row[:7], point=Point(row[7], row[8]), aliases=tuple(row[9].splitlines())) for row in rows]


_cache = _Cache()
