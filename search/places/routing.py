"""Travel times from a routing engine, where an operator runs one (OSRM's table service).

`ROUTING_URL` is its address. Engines hold one means of travel each, so the address may contain `{travel}`,
which becomes car, bicycle or foot. A seeker never waits long for it and never sees that it failed: the
estimate stands in.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from http.client import HTTPException
from itertools import batched
from urllib.error import URLError
from urllib.request import Request, urlopen

from django.conf import settings
from django.core.cache import cache

from search.places.geometry import Point

PROFILES = {"car": "driving", "bicycle": "cycling", "foot": "walking"}
TIMEOUT_SECONDS = 1.5
MAX_DESTINATIONS = 300
"""Only so many spots, the nearest, are asked about; beyond them the estimate is good enough."""
BATCH = 100
"""Engines refuse longer tables unless told otherwise."""
KEPT_SECONDS = 7 * 24 * 3600
PAUSE_SECONDS = 60
"""How long a failed engine is left alone."""

_AWAY = "routing:away"

logger = logging.getLogger(__name__)


class RoutingError(Exception):
    """The engine gave no usable answer."""


def routed_minutes(origin: Point, points: Sequence[Point], travel: str, *, keep: bool) -> dict[Point, int]:
    """Whole minutes from the origin to those of the points the engine has a way to, nearest points first.

    Answers are kept for a week by pair, unless the origin is nobody's to keep. Empty without an engine or
    while it is away.
    """
    if not settings.ROUTING_URL or cache.get(_AWAY):
        return {}
    asked = list(dict.fromkeys(points[:MAX_DESTINATIONS]))
    known = _kept(origin, asked, travel) if keep else {}
    missing = [point for point in asked if point not in known]
    try:
        for some in batched(missing, BATCH, strict=False):
            fresh = dict(_asked(origin, some, travel))
            known |= fresh
            if keep:
                _keep(origin, fresh, travel)
    except RoutingError as error:
        logger.warning("The routing engine failed, travel times are estimated: %s", error)
        cache.set(_AWAY, str(error), PAUSE_SECONDS)
    return {point: minutes for point, minutes in known.items() if minutes is not None}


def trouble() -> str:
    """What keeps the engine from answering at the moment, '' if nothing does."""
    return cache.get(_AWAY, "") if settings.ROUTING_URL else ""


def _asked(origin: Point, points: Sequence[Point], travel: str) -> Iterator[tuple[Point, int | None]]:
    """Ask for one row of the table; None where there is no way. Raises RoutingError."""
    places = ";".join(f"{point.lon:.6f},{point.lat:.6f}" for point in (origin, *points))
    base = settings.ROUTING_URL.rstrip("/").replace("{travel}", travel)
    address = f"{base}/table/v1/{PROFILES[travel]}/{places}?sources=0&annotations=duration"
    try:
        with urlopen(Request(address), timeout=TIMEOUT_SECONDS) as answer:  # noqa: S310 - an address of the operator
            seconds = json.load(answer)["durations"][0][1:]
    except (URLError, OSError, HTTPException, ValueError, LookupError, TypeError) as error:
        raise RoutingError(f"{type(error).__name__}: {error}") from error
    if len(seconds) != len(points):
        raise RoutingError("the table has another size than asked for")
    for point, value in zip(points, seconds, strict=True):
        yield point, max(1, round(value / 60)) if isinstance(value, int | float) else None


def _key(origin: Point, point: Point, travel: str) -> str:
    return f"routing:{travel}:{origin.lat:.5f},{origin.lon:.5f}:{point.lat:.5f},{point.lon:.5f}"


def _kept(origin: Point, points: Sequence[Point], travel: str) -> dict[Point, int | None]:
    """Answers of the last week; no way is kept as 0."""
    keys = {_key(origin, point, travel): point for point in points}
    return {keys[key]: minutes or None for key, minutes in cache.get_many(keys).items()}


def _keep(origin: Point, minutes: dict[Point, int | None], travel: str) -> None:
    values = {_key(origin, point, travel): value or 0 for point, value in minutes.items()}
    cache.set_many(values, KEPT_SECONDS)
