"""What the job search finds, on paper (B16)."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponseBase
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.text import Truncator
from django.views.decorators.http import require_safe

from recruitment.sheets.answers import booklet_answer, list_answer
from recruitment.sheets.selection import MOST_LISTED, MOST_SHEETS, Selection, open_jobs
from search.chips import chips
from search.jobs import JobSearch
from search.query import SORTS, JobQuery

LONGEST_CONDITION = 60

type Answer = Callable[[HttpRequest, Selection, str], HttpResponseBase]


@require_safe
def list_pdf(request: HttpRequest) -> HttpResponseBase:
    """The first hits of a query string as a list."""
    return _printed(request, MOST_LISTED, list_answer)


@require_safe
def sheets_pdf(request: HttpRequest) -> HttpResponseBase:
    """The sheets of the first hits of a query string in one file."""
    return _printed(request, MOST_SHEETS, booklet_answer)


def _printed(request: HttpRequest, most: int, answer: Answer) -> HttpResponseBase:
    """The document; without a hit back to the page, which says so."""
    search = JobSearch(JobQuery.from_querydict(request.GET))
    text = search.query.from_first.urlencode()
    path = reverse("search:jobs") + (f"?{text}" if text else "")
    jobs = open_jobs([job.number for job in search.first(most)], most)
    if not jobs:
        return redirect(path)
    conditions = [f"{chip.title}：{Truncator(chip.label).chars(LONGEST_CONDITION)}" for chip in chips(search)]
    found = f"{search.number.text}のうち、はじめの{len(jobs)}件です。" if search.total > len(jobs) else ""
    order = f"並び順：{SORTS[search.query.order]}"
    return answer(request, Selection(jobs, conditions=(*conditions, order), found=found), path)
