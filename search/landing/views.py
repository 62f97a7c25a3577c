"""Open jobs of an occupation in a place: 「苫小牧市の看護師の求人」."""

from __future__ import annotations

from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from core.seo import Crumb, JsonLd, PageMeta, absolute
from recruitment.models import Job
from search.engine import engine
from search.jobs import JobSearch
from search.landing.addresses import landing_path, plain_name
from search.landing.around import narrowest, other_occupations, other_places
from search.landing.facts import facts_of
from search.query import JobQuery

JOBS_SHOWN = 10


@require_safe
def landing(request: HttpRequest, place: str, occupation: str) -> HttpResponse:
    """The page of a place and an occupation that exist; 404 for unknown codes.

    Without an open job it stays, unlisted, and leads on: a link that worked last week is no error.
    """
    search = JobSearch(JobQuery.parse(urlencode({"place": place, "occupation": occupation})))
    if (search.query.place, search.query.occupation) != ((place,), (occupation,)):
        raise Http404("No such place or occupation.")
    return render(request, "search/landing/landing.html", _context(request, search))


def _context(request: HttpRequest, search: JobSearch) -> dict[str, Any]:
    """Everything the page prints."""
    (place,), (occupation,) = search.query.place, search.query.occupation
    names = (
        search.labels.of(search.query, "place", place),
        search.labels.of(search.query, "occupation", occupation),
    )
    jobs = search.first(JOBS_SHOWN)
    return {
        "search": search,
        "jobs": jobs,
        "place": names[0],
        "occupation": plain_name(names[1]),
        "today": timezone.localdate(),
        "facts": facts_of(search.plan) if search.total else None,
        "occupations": other_occupations(search, place, occupation),
        "places": other_places(search, occupation, place),
        "all_url": f"{reverse('search:jobs')}?{search.query.urlencode()}",
        "place_url": _single(place=(place,)),
        "occupation_url": _single(occupation=(occupation,)),
        "meta": _meta(request, search, jobs, names[0], plain_name(names[1])),
    }


def _single(**condition: tuple[str]) -> str:
    """The job search under one condition, which search engines may list, too."""
    return f"{reverse('search:jobs')}?{JobQuery(**condition).urlencode()}"


def _meta(request: HttpRequest, search: JobSearch, jobs: list[Job], place: str, occupation: str) -> PageMeta:
    """Head: listed with open jobs only, and of two pages with the same jobs only the narrower one."""
    heading = f"{place}の{occupation}の求人"
    counts = engine().facets(search.plan).counts if search.total else {}
    path = landing_path(*narrowest(search, counts.items(), search.total))
    return PageMeta(
        title=heading,
        path=path,
        description=f"{place}で募集中の{occupation}の求人を{search.number.text}掲載しています。"
        "給与の目安、雇用形態、近くの市区町村の求人もご覧いただけます。",
        noindex=not jobs,
        crumbs=(
            Crumb("トップ", "/"),
            Crumb("求人を探す", reverse("search:jobs")),
            Crumb(f"{place}の求人", _single(place=search.query.place)),
            Crumb(occupation),
        ),
        structured=[_item_list(request, jobs)] if jobs else [],
    )


def _item_list(request: HttpRequest, jobs: list[Job]) -> JsonLd:
    """schema.org ItemList of the jobs shown."""
    return {
        "@context": "https://schema.org",
        "@type": "ItemList",
        "itemListElement": [
            {"@type": "ListItem", "position": position, "url": absolute(request, job.get_absolute_url())}
            for position, job in enumerate(jobs, start=1)
        ],
    }
