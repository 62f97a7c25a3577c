"""What is printed of public jobs, for everybody."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponseBase
from django.urls import reverse
from django.views.decorators.http import require_safe

from recruitment.public.views import job_page
from recruitment.sheets.answers import booklet_answer, list_answer, sheet_answer
from recruitment.sheets.selection import MOST_LISTED, MOST_SHEETS, Selection, open_jobs

CHOSEN = "選んだ求人"


@require_safe
def job_sheet(request: HttpRequest, number: str) -> HttpResponseBase:
    """The sheet of an open job as PDF; 410 or 404, as the job's page, for any other."""
    jobs = open_jobs([number], 1)
    if not jobs:
        return job_page(request, number)
    return sheet_answer(request, jobs[0])


@require_safe
def chosen_list(request: HttpRequest) -> HttpResponseBase:
    """A list of the open ones among the jobs named by `number`, 404 when none is."""
    return list_answer(request, _chosen(request, MOST_LISTED), reverse("search:jobs"))


@require_safe
def chosen_sheets(request: HttpRequest) -> HttpResponseBase:
    """The sheets of the open ones among the jobs named by `number`, 404 when none is."""
    return booklet_answer(request, _chosen(request, MOST_SHEETS), reverse("search:jobs"))


def _chosen(request: HttpRequest, most: int) -> Selection:
    jobs = open_jobs(request.GET.getlist("number"), most)
    if not jobs:
        raise Http404("None of these jobs is open.")
    return Selection(jobs, CHOSEN)
