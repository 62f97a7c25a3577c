"""A starting point and a limit as an address carries them; no database here."""

from __future__ import annotations

import re

from recruitment.vocabulary.codes import normalise_postal_code
from search.language.normalise import squeeze
from search.places.geometry import TRAVEL, Point

SOUTH, NORTH, WEST, EAST = 20.0, 46.0, 122.0, 154.0
"""Degrees between which Japan lies."""

POSITION_DIGITS = 3
"""Decimals of a degree that are kept of a device's position: about 100 m."""

MAX_NEAR_CHARS = 60
MAX_WITHIN = 120
"""Largest limit an address may ask for, km or minutes."""

_POSITION = re.compile(r"(-?[0-9]{1,2}(?:\.[0-9]{1,20})?), ?(-?[0-9]{1,3}(?:\.[0-9]{1,20})?)")


def position_of(text: str) -> Point | None:
    """A device's position written `42.640,141.597`, rounded to about 100 m; None for anything else."""
    match = _POSITION.fullmatch(text)
    if not match:
        return None
    lat, lon = (round(float(part), POSITION_DIGITS) for part in match.groups())
    return Point(lat, lon) if SOUTH <= lat <= NORTH and WEST <= lon <= EAST else None


def canonical_near(text: str) -> str:
    """A starting point in one width; positions rounded, postal codes as seven digits."""
    plain = squeeze(text[: 2 * MAX_NEAR_CHARS])[:MAX_NEAR_CHARS].strip()
    if position := position_of(plain):
        return f"{position.lat:.{POSITION_DIGITS}f},{position.lon:.{POSITION_DIGITS}f}"
    return normalise_postal_code(plain) or plain


def canonical_travel(text: str, near: str) -> str:
    """A known means of travel, '' otherwise and without a starting point."""
    return text if near and text in TRAVEL else ""


def canonical_within(number: int | None, near: str) -> int | None:
    """A limit in km or minutes that can be meant (0: the very spot), None otherwise."""
    return number if near and number is not None and number <= MAX_WITHIN else None
