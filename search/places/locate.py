"""Where a job lies: the best known spot of its workplace."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import TYPE_CHECKING

from search.places.geometry import distance_km
from search.places.table import Known, Table, known_spots, plain_town

if TYPE_CHECKING:
    from recruitment.models import Job

_STATION = re.compile(r"(?:JR|ＪＲ|地下鉄|[線「『、・ 　])*([^\s「」『』、。・（）()]{1,12}?)[」』]?駅")
_LINE = re.compile(r"^.*(?:JR|線)")
FARTHEST_STATION_KM = 30.0
"""A station farther from the municipality's office is a namesake or a way to somewhere else."""


def spots_of(jobs: Iterable[Job]) -> dict[int, int | None]:
    """Keys of the spots nearest to what is known of the workplaces, by job, or None.

    The district of the town; else a station the access route names; else the municipality's office. The
    spots are read once, jobs cost no query.
    """
    table = known_spots()
    found = {job.pk: _best(job, table) for job in jobs}
    return {job: spot.pk if spot else None for job, spot in found.items()}


def district_at(table: Table, municipality: str, town: str) -> Known | None:
    """The district with the longest name that a town begins with."""
    plain = plain_town(town)
    places = table.districts.get(municipality, ())
    return next((spot for name, spot in places if plain.startswith(name)), None)


def _best(job: Job, table: Table) -> Known | None:
    code = job.workplace_municipality_id
    if not code:
        return None
    return (
        district_at(table, code, job.workplace_town)
        or _station(job.access_route, code, table)
        or table.offices.get(code)
    )


def _station(route: str, municipality: str, table: Table) -> Known | None:
    """The first known station of an access route that may serve the municipality."""
    office = table.offices.get(municipality)
    for name in _STATION.findall(unicodedata.normalize("NFKC", route)):
        for spot in table.stations.get(_LINE.sub("", name), ()):
            here = spot.municipality == municipality
            if here or (office and distance_km(office.point, spot.point) <= FARTHEST_STATION_KM):
                return spot
    return None
