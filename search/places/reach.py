"""How far the spots are from where a seeker starts, and which of them are near enough (C5).

Below the engines on purpose: the job search makes conditions and distances of a plan from a `Reach`.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from search.places.geometry import TRAVEL, distance_km, estimated_minutes
from search.places.origins import NoOrigin, Origin, origin_of
from search.places.routing import routed_minutes
from search.places.table import Known, known_spots

WITHIN_KM = (2, 5, 10, 20, 30, 50)
WITHIN_MINUTES = (10, 15, 20, 30, 45, 60)
NEARBY_KM = 3.0
"""What is near a station or district somebody typed: the next ones belong to it."""

MOST_DISTANCES = 500
"""So many spots, the nearest, are told apart in the order by distance; the rest come after them."""

NOWHERE = "spot:0"
"""A token no document has: nothing is near enough."""
_AT_THE_PLACE_KM = 0.25


@dataclass(frozen=True)
class Journey:
    """The way from the starting point to a spot."""

    km: float
    """Straight distance."""
    minutes: int | None = None
    """With the means of travel that was chosen."""


@dataclass(frozen=True)
class Reach:
    """What a starting point, a means of travel and a limit come to."""

    origin: Origin
    travel: str
    """Key of TRAVEL; '' for straight distances."""
    within: int | None
    """Limit in minutes with a means of travel, else in km; 0 for the very spot."""
    journeys: dict[int, Journey]
    """By key of the spot, nearest first."""

    @cached_property
    def distances(self) -> tuple[tuple[int, float], ...]:
        """(key of a spot, km), nearest first: the `distances` of a plan."""
        nearest = islice(self.journeys.items(), MOST_DISTANCES)
        return tuple((key, journey.km) for key, journey in nearest)

    @cached_property
    def tokens(self) -> frozenset[str] | None:
        """Facet values of the spots near enough: a condition of a plan; None without a limit."""
        if self.within is None:
            return None
        near = {f"spot:{key}" for key, journey in self.journeys.items() if self._is_near(key, journey)}
        return frozenset(near or {NOWHERE})

    @property
    def label(self) -> str:
        """What the condition is called: 沼ノ端駅から車で20分以内; 沼ノ端駅周辺 without a limit."""
        if not self.within:
            return self.origin.title if self.within == 0 else f"{self.origin.title}周辺"
        way = f"{TRAVEL[self.travel].label}で{self.within}分" if self.travel else f"{self.within}km"
        return f"{self.origin.title}から{way}以内"

    def line(self, spot: int | None) -> str:
        """What a card says of the way: 沼ノ端駅から約3.2km・車で約8分（目安）. '' if it is not known."""
        journey = self.journeys.get(spot or 0)
        if journey is None:
            return ""
        km = "のすぐ近く" if journey.km < _AT_THE_PLACE_KM else f"から約{km_text(journey.km)}"
        way = f"・{TRAVEL[self.travel].label}で約{journey.minutes}分（目安）" if journey.minutes else ""
        return f"{self.origin.title}{km}{way}"

    def _is_near(self, key: int, journey: Journey) -> bool:
        if self.within == 0 and self.origin.spot:
            return key == self.origin.spot
        measure = journey.minutes if self.travel else journey.km
        return measure is not None and measure <= (self.within or 0)


def reach_of(near: str, travel: str = "", within: int | None = None) -> Reach | NoOrigin:
    """What is near a starting point as a query gives it, or a sentence why that is nowhere.

    One query for the spots' state, one or two more for codes and unknown names.
    """
    table = known_spots()
    origin = origin_of(near, table)
    if isinstance(origin, NoOrigin):
        return origin
    away = sorted(
        ((distance_km(origin.point, spot.point), spot) for spot in table.spots.values()),
        key=lambda pair: (pair[0], pair[1].pk),
    )
    return Reach(origin, travel, within, _journeys(origin, away, travel))


def km_text(km: float) -> str:
    """A distance in words: 3.2km, 26km."""
    return f"{km:.1f}km" if km < 10 else f"{km:.0f}km"


def tokens_near(keys: Iterable[str]) -> frozenset[str]:
    """Facet values of the spots around some spots, for place names read from typed words."""
    table = known_spots()
    centres = [origin for key in keys if isinstance(origin := origin_of(key, table), Origin)]
    near = {
        spot.token
        for spot in table.spots.values()
        if any(distance_km(centre.point, spot.point) <= NEARBY_KM for centre in centres)
    }
    return frozenset(near or {NOWHERE})


def _journeys(origin: Origin, away: list[tuple[float, Known]], travel: str) -> dict[int, Journey]:
    if not travel:
        return {spot.pk: Journey(km) for km, spot in away}
    routed = routed_minutes(origin.point, [spot.point for _, spot in away], travel, keep=origin.is_kept)
    return {
        spot.pk: Journey(km, routed.get(spot.point) or estimated_minutes(km, travel)) for km, spot in away
    }
