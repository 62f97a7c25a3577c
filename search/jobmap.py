"""The jobs of a search on a map: places with their numbers, as a list that the map is drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from core.seo import Crumb, PageMeta
from search.jobs import JobSearch
from search.places.geometry import Point
from search.places.reach import Reach
from search.places.table import known_spots
from search.places.tiles import shows_map
from search.query import JobQuery

MOST_PLACES = 300
"""A map of more places cannot be read; those with most jobs are shown."""


@dataclass(frozen=True)
class Place:
    """A spot with the jobs there."""

    title: str
    name: str
    """Without its municipality, for the pin."""
    point: Point
    count: int
    url: str
    """The same search at this spot only."""


@dataclass(frozen=True)
class JobMap:
    """What the map shows."""

    places: list[Place]
    """Most jobs first."""
    shown: int
    """Number of jobs at these places."""
    elsewhere: int
    """Jobs whose place is not known, or beyond the places shown."""
    is_capped: bool
    """Whether only the first 20,000 jobs were counted."""
    origin: Point | None
    """Where the seeker starts."""


def job_map_of(search: JobSearch) -> JobMap:
    """The places of the hits; one pass over them, as for a facet."""
    counts, spots = search.counts("spot"), known_spots().spots
    known = [(spots[int(key)], number) for key, number in counts.items() if int(key) in spots]
    known.sort(key=lambda pair: (-pair[1], pair[0].title))
    places = [
        Place(spot.title, spot.short_title, spot.point, number, _address(search.query, spot.key))
        for spot, number in known[:MOST_PLACES]
    ]
    shown = sum(place.count for place in places)
    reach = search.reach
    origin = reach.origin.point if isinstance(reach, Reach) else None
    return JobMap(places, shown, max(search.total - shown, 0), search.is_capped("spot"), origin)


def map_url(query: JobQuery) -> str:
    """Address of the map of a search."""
    text = query.with_().urlencode()
    return reverse("search:map") + (f"?{text}" if text else "")


@require_safe
@shows_map
def job_map(request: HttpRequest) -> HttpResponse:
    """A page of its own; the list of jobs gets the part below the heading."""
    search = JobSearch(JobQuery.from_querydict(request.GET))
    context = {
        "map": job_map_of(search),
        "tiles": settings.MAP_TILE_URL,
        "attribution": settings.MAP_ATTRIBUTION,
        "back": _jobs(search.query),
        "meta": PageMeta(
            title="求人の地図",
            path=reverse("search:map"),
            description="求人のある場所を地図と一覧で見られます。",
            noindex=True,
            crumbs=(Crumb("トップ", "/"), Crumb("求人を探す", _jobs(search.query)), Crumb("求人の地図")),
        ),
    }
    response = render(request, "search/map.html" if request.htmx else "search/map_page.html", context)
    patch_vary_headers(response, ["HX-Request"])
    return response


def _address(query: JobQuery, key: str) -> str:
    return _jobs(query.with_(near=key, travel="", within=0, sort=""))


def _jobs(query: JobQuery) -> str:
    text = query.urlencode()
    return reverse("search:jobs") + (f"?{text}" if text else "")
