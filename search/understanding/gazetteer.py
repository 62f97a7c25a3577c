"""Names of places as seekers write them, kept in memory.

The names change only when the table of municipalities or the spots do. A cheap look at each (one query)
tells whether what is kept still holds, so that there is nothing to clear, neither between tests nor
between processes.
"""

from __future__ import annotations

import threading
import time
from collections import defaultdict
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.models import Count, Max, Min

from recruitment.vocabulary.codes import municipality_check_digit
from recruitment.vocabulary.levels import MunicipalityKind
from recruitment.vocabulary.models import Municipality
from recruitment.vocabulary.prefectures import PREFECTURES
from search.language.analyzer import reading_of
from search.language.folding import fold
from search.places.names import names as spot_names
from search.places.table import known_spots

KEPT_SECONDS = 3_600
"""A name that is corrected without adding or removing a place is noticed within the hour."""

_SUFFIXES = "市町村区"
_KANA_SUFFIXES = ("シ", "チョウ", "マチ", "ムラ", "ソン", "ク")
_OTHER_NAMES = {"01": ("道内", "北海道内", "全道"), "13": ("都内", "東京都内"), "26": ("京都府内",)}


class Meaning(NamedTuple):
    """What a name may stand for."""

    name: str
    """Facet: `place` or `near`."""
    value: str
    label: str
    is_bare: bool = False
    """Whether the name lacks its 市, 町, 県 …: then it may be another word as well."""


@dataclass(frozen=True)
class Gazetteer:
    """Meanings by folded name."""

    meanings: dict[str, tuple[Meaning, ...]]
    longest: int
    """Characters of the longest name."""
    cities: dict[str, str]
    """City of each ward."""

    def lies_in(self, code: str, other: str) -> bool:
        """Whether a place is a part of another one, or the same."""
        if other[2:5] == "000":
            return code[:2] == other[:2]
        return other in (code, self.cities.get(code))


def gazetteer() -> Gazetteer:
    """The names as they are now; two small queries, and large ones after a change."""
    return _cache.current()


class _Cache:
    """The last names of this process and the state of the database they were read from."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._state: Any = None
        self._spots: Any = None
        self._names = Gazetteer({}, 0, {})

    def current(self) -> Gazetteer:
        spots = known_spots()
        hour = int(time.time()) // KEPT_SECONDS
        state = (hour, *Municipality.objects.aggregate(*_STATE).values())
        with self._lock:
            if state != self._state or spots is not self._spots:
                self._names, self._state, self._spots = _read(), state, spots
            return self._names


_STATE = (Count("code"), Min("code"), Max("code"), Min("name"), Max("name"))


def _read() -> Gazetteer:
    """All names of prefectures, municipalities and spots."""
    found: defaultdict[str, dict[Meaning, None]] = defaultdict(dict)
    rows = list(Municipality.objects.exclude(kind=MunicipalityKind.PREFECTURE).order_by("code"))
    for spot in spot_names():
        found[fold(spot.text)][Meaning("near", spot.key, spot.title, is_bare=True)] = None
    stations = {name for name in found if name.endswith("駅")}
    for row in rows:
        for text, is_bare in _ways_to_write(row):
            if (name := fold(text)) not in stations:
                found[name][Meaning("place", row.code, row.name, is_bare)] = None
    for code, name in PREFECTURES.items():
        five = f"{code}000"
        meaning = Meaning("place", five + municipality_check_digit(five), name)
        for text, is_bare in _prefecture_names(code, name):
            found[fold(text)] = {meaning._replace(is_bare=is_bare): None}
    meanings = {text: tuple(each) for text, each in found.items() if text}
    cities = {row.code: row.parent_id for row in rows if row.parent_id}
    return Gazetteer(meanings, max(map(len, meanings), default=0), cities)


def _ways_to_write(row: Municipality) -> list[tuple[str, bool]]:
    """Names of a municipality and whether each lacks its suffix: 札幌市中央区, 中央区, 中央."""
    city, _, ward = row.name.rpartition("市") if row.kind == MunicipalityKind.WARD else ("", "", row.name)
    prefectures = (row.prefecture, row.prefecture.rstrip("都府県"))
    full = [row.name, f"{row.district}{row.name}", ward, *(f"{each}{row.name}" for each in prefectures)]
    if city:
        full.append(city + ward)
    ways = [(name, False) for name in full]
    bare = ward[:-1] if ward[-1:] in _SUFFIXES else ""
    if bare:
        ways += [(bare, True), *((f"{each}{bare}", False) for each in prefectures)]
    ways += [(row.kana, False)]
    if row.kind != MunicipalityKind.WARD:
        ways += [(f"{bare}駅", False)] if bare else []
        ways += [(row.kana.removesuffix(end), True) for end in _KANA_SUFFIXES if row.kana.endswith(end)]
    return ways


def _prefecture_names(code: str, name: str) -> list[tuple[str, bool]]:
    """北海道, 道内; 京都府, 京都, きょうと."""
    short = name if code == "01" else name[:-1]
    readings = (reading_of(name), reading_of(short))
    return [
        *((text, False) for text in (name, *_OTHER_NAMES.get(code, (f"{name}内",)), readings[0])),
        *((text, True) for text in (short, readings[1]) if text not in (name, readings[0])),
    ]


_cache = _Cache()
