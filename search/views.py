"""The page of the job search and its suggestions."""

from dataclasses import replace
from typing import Any, NamedTuple

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.views.decorators.http import require_safe

from core.seo import Crumb, PageMeta
from search.jobs import Hint, JobSearch
from search.options import address, chips, groups, label_of
from search.query import PAGE_SIZES, PAY_UNITS, SORTS, JobQuery
from search.suggestions import suggestions


class Choice(NamedTuple):
    """An entry of a drop-down list."""

    value: str
    label: str
    selected: bool


@require_safe
def job_list(request: HttpRequest) -> HttpResponse:
    """Jobs for a query string; htmx gets the parts that change, everybody else the whole page."""
    search = JobSearch(JobQuery.from_querydict(request.GET))
    partial = request.htmx and not request.htmx.history_restore_request
    template = "search/job_list_changes.html" if partial else "search/job_list.html"
    response = render(request, template, _context(search))
    if partial:
        response["HX-Push-Url"] = _url(search.query)
    patch_vary_headers(response, ["HX-Request"])
    return response


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Words to complete what is typed, as a JSON list."""
    return JsonResponse(suggestions(request.GET.get("q", "")), safe=False)


def _context(search: JobSearch) -> dict[str, Any]:
    """Everything the templates print."""
    return {
        "search": search,
        "query": search.query,
        "page": search.page,
        "groups": groups(search),
        "chips": chips(search),
        "hints": [_hint(search, hint) for hint in search.hints] if not search.total else [],
        "orders": _orders(search.query),
        "page_sizes": [
            Choice("" if size == PAGE_SIZES[0] else str(size), f"{size}件", size == search.query.per_page)
            for size in PAGE_SIZES
        ],
        "pay_units": PAY_UNITS,
        "meta": _meta(search),
        "heading": _heading(search),
    }


def _orders(query: JobQuery) -> list[Choice]:
    """Orders on offer; the usual one has no value, so that it changes with the keyword."""
    usual = query.with_(sort="").order
    return [
        Choice("" if name == usual else name, label, name == query.order)
        for name, label in SORTS.items()
        if name != "relevance" or query.q
    ]


def _hint(search: JobSearch, hint: Hint) -> dict[str, Any]:
    """A way on from an empty result, in words."""
    words = "、".join(label_of(search, name, value) for name, value in hint.dropped)
    return {"label": words, "count": hint.count, "url": address(hint.query.urlencode())}


def _heading(search: JobSearch) -> str:
    """「苫小牧市の求人」 where one condition says it all, else the plain name of the page."""
    active = search.query.active_filters
    if len(active) != 1:
        return "求人を探す"
    return f"{label_of(search, *active[0])}の求人"


def _meta(search: JobSearch) -> PageMeta:
    """Canonical address, robots rule and way of the page."""
    heading = _heading(search)
    number = search.page.number
    shown = replace(search.query.canonical, page=number)
    return PageMeta(
        title=heading if number == 1 else f"{heading}（{number}ページ目）",
        path=_url(shown),
        description=f"{heading}を{search.total:,}件掲載しています。勤務地、職種、給与、働き方から探せます。",
        noindex=not search.query.is_indexable or not search.total,
        crumbs=(Crumb("トップ", "/"), Crumb(heading)),
    )


def _url(query: JobQuery) -> str:
    """Path of the page with a query."""
    text = query.urlencode()
    return reverse("search:jobs") + (f"?{text}" if text else "")
