"""The page of the job search and its suggestions."""

from dataclasses import asdict, replace
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.text import Truncator
from django.views.decorators.http import require_safe

from core.seo import Crumb, PageMeta
from search.chips import address, chips
from search.commute import commute
from search.documents.applications import are_applications_counted
from search.hints import FEW, hints
from search.jobmap import map_url
from search.jobs import JobSearch
from search.journal.recording import record
from search.landing.addresses import landing_path_of
from search.options import groups
from search.places.origins import NoOrigin
from search.places.tiles import shows_map
from search.printing import offer_of_page
from search.query import FREE_PAY, PAGE_SIZES, PAY_UNITS, SORTS, JobQuery
from search.rescue import rescue
from search.suggestions import suggestions

HEADING_CHARS = 40
"""A pasted paragraph is searched whole, but it is no heading."""


class Choice(NamedTuple):
    """An entry of a drop-down list."""

    value: str
    label: str
    selected: bool


@require_safe
@shows_map
def job_list(request: HttpRequest) -> HttpResponse:
    """Jobs for a query string; htmx gets the parts that change, everybody else the whole page."""
    search = JobSearch(JobQuery.from_querydict(request.GET))
    partial = request.htmx and not request.htmx.history_restore_request
    template = "search/job_list_changes.html" if partial else "search/job_list.html"
    context = _context(search) | {"journal": record(request, search)}
    response = render(request, template, context)
    if partial:
        response["HX-Push-Url"] = _url(search.query)
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Words to complete what is typed, as a JSON list; with `detail=1` also what each of them is."""
    found = suggestions(request.GET.get("q", ""))
    detailed = request.GET.get("detail") == "1"
    return JsonResponse([asdict(each) if detailed else each.text for each in found], safe=False)


def _context(search: JobSearch) -> dict[str, Any]:
    """Everything the templates print. The facets come first: they tell the number of hits, too."""
    found = groups(search)
    query, shown = search.query, chips(search)
    return {
        "search": search,
        "query": query,
        "groups": found,
        "page": search.page,
        "commute": commute(search),
        "map_url": map_url(query),
        "prints": offer_of_page(search) if search.page.object_list else None,
        "chips": shown,
        "readings": [chip for chip in shown if chip.words],
        "ticked": len([name for name, _ in query.active_filters if name != "q"]),
        "rescue": rescue(search),
        "is_few": search.total < FEW,
        "hints": [(hint, address(hint.query.urlencode())) for hint in hints(search)],
        "orders": _orders(query),
        "page_sizes": [
            Choice("" if size == PAGE_SIZES[0] else str(size), f"{size}件", size == query.per_page)
            for size in PAGE_SIZES
        ],
        "pay_units": PAY_UNITS,
        "free_pay": FREE_PAY,
        "meta": _meta(search),
        "heading": _heading(search),
    }


def _orders(query: JobQuery) -> list[Choice]:
    """Orders on offer; the usual one has no value, so that it changes with the keyword."""
    usual = query.with_(sort="").order
    offered = {
        "relevance": bool(query.q),
        "distance": bool(query.near),
        "fewest": are_applications_counted() or query.order == "fewest",
    }
    return [
        Choice("" if name == usual else name, label, name == query.order)
        for name, label in SORTS.items()
        if offered.get(name, True)
    ]


def _heading(search: JobSearch) -> str:
    """「苫小牧市の求人」 where one condition says it all, else the plain name of the page."""
    active = search.query.active_filters
    if len(active) != 1 or isinstance(search.reach, NoOrigin):
        return "求人を探す"
    return f"{Truncator(search.label_of(*active[0])).chars(HEADING_CHARS)}の求人"


def _meta(search: JobSearch) -> PageMeta:
    """Canonical address, robots rule and way of the page."""
    heading = _heading(search)
    number = search.page.number
    shown = replace(search.query.canonical, page=number)
    return PageMeta(
        title=heading if number == 1 else f"{heading}（{number}ページ目）",
        path=(landing_path_of(search.query) if number == 1 else "") or _url(shown),
        description=f"{heading}を{search.number.text}掲載しています。勤務地、職種、給与、働き方から探せます。",
        noindex=not search.query.is_indexable or not search.total,
        crumbs=(Crumb("トップ", "/"), Crumb(heading)),
    )


def _url(query: JobQuery) -> str:
    """Path of the page with a query."""
    text = query.urlencode()
    return reverse("search:jobs") + (f"?{text}" if text else "")
