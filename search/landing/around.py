"""Ways on from a page: other occupations in the place, the same occupation elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from search.jobs import JobSearch
from search.landing.addresses import MIDDLE_LENGTH, is_prefecture, landing_path, plain_name
from search.places.neighbours import neighbours

SHOWN = 10


@dataclass(frozen=True)
class Way:
    """A link with the number of jobs behind it."""

    label: str
    url: str
    count: int


def other_occupations(search: JobSearch, place: str, own: str = "") -> list[Way]:
    """Middle classes with open jobs in a place: those of the own major class first, then the frequent."""
    counts, classes = search.counts("occupation"), search.labels.occupations
    major = classes.major.get(own, own)
    codes = [code for code in counts if len(code) == MIDDLE_LENGTH and code in classes.names]
    codes = [code for code in codes if counts[code] and own not in {code, classes.major.get(code)}]
    codes.sort(key=lambda code: (classes.major.get(code) != major, -counts[code], code))
    return [
        Way(plain_name(classes.names[code]), landing_path(place, code), counts[code])
        for code in codes[:SHOWN]
    ]


def other_places(search: JobSearch, occupation: str, own: str = "") -> list[Way]:
    """Municipalities with open jobs of an occupation: the nearest first, then the frequent."""
    counts = search.counts("place")
    codes = [code for code in counts if counts[code] and code != own and not is_prefecture(code)]
    near = {code: rank for rank, code in enumerate(neighbours(own))} if own else {}
    codes.sort(key=lambda code: (near.get(code, len(near)), -counts[code], code))
    names = search.labels.places(codes[:SHOWN])
    return [Way(names[code], landing_path(code, occupation), counts[code]) for code in codes if code in names]


def narrowest(search: JobSearch, tokens: Iterable[tuple[str, int]], total: int) -> tuple[str, str]:
    """The narrowest place and occupation that all hits share: two pages of the same jobs would be one.

    `tokens` are those of the hits with their numbers.
    """
    place, occupation = search.query.place[0], search.query.occupation[0]
    for token, number in tokens:
        name, _, code = token.partition(":")
        if number != total:
            continue
        if name == "place" and not is_prefecture(code):
            place = code if is_prefecture(place) else max(place, code)  # wards come behind their city
        if name == "occupation" and len(code) == MIDDLE_LENGTH:
            occupation = code
    return place, occupation
