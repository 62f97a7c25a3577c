"""Distances on the globe and rough travel times; no database here."""

from __future__ import annotations

import math
from typing import NamedTuple

EARTH_RADIUS_KM = 6371.0088


class Point(NamedTuple):
    """A place in degrees (WGS 84)."""

    lat: float
    lon: float


class Pace(NamedTuple):
    """How somebody gets on: road distance over straight distance, and speeds by stretch of the way."""

    label: str
    detour: float
    stretches: tuple[tuple[float, float], ...]
    """(up to this road distance in km, km/h), in order; the last one goes on without end."""


TRAVEL: dict[str, Pace] = {
    "car": Pace("車", 1.25, ((5, 30), (20, 45), (math.inf, 60))),
    "bicycle": Pace("自転車", 1.25, ((math.inf, 14),)),
    "foot": Pace("徒歩", 1.25, ((math.inf, 4.8),)),
}
"""Means of travel with their estimate; why these numbers is told in the README."""


def distance_km(one: Point, other: Point) -> float:
    """Straight distance in km (haversine)."""
    lat1, lat2 = math.radians(one.lat), math.radians(other.lat)
    half_lat = math.sin((lat2 - lat1) / 2)
    half_lon = math.sin(math.radians(other.lon - one.lon) / 2)
    chord = half_lat**2 + math.cos(lat1) * math.cos(lat2) * half_lon**2
    return 2 * EARTH_RADIUS_KM * math.asin(min(1.0, math.sqrt(chord)))


def estimated_minutes(straight_km: float, travel: str) -> int:
    """Minutes a way of this straight distance takes, at least 1; raises KeyError for unknown means."""
    pace = TRAVEL[travel]
    road, hours, done = straight_km * pace.detour, 0.0, 0.0
    for end, speed in pace.stretches:
        stretch = min(road, end) - done
        if stretch <= 0:
            break
        hours += stretch / speed
        done += stretch
    return max(1, round(hours * 60))
