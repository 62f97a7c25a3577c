"""The documents themselves: one job, many jobs as a list, many sheets in one file."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from django.template.loader import render_to_string

from core.seo import absolute, site_identity
from recruitment.models import Job
from recruitment.sheets.codes import code_address
from recruitment.sheets.contents import Sheet, SheetMaker
from recruitment.sheets.paper import Paper
from recruitment.sheets.selection import Selection

LIST_SIZE = 8.5
BOOKLET_SIZE = 8.0
"""In points. A booklet is laid out once: nearly every sheet is a page in the smallest type."""


def job_paper(request: HttpRequest, job: Job) -> Paper:
    """The sheet of one open job with its page relations loaded."""
    context = _page(request, SheetMaker([job]).sheet_of(job)) | _site(request)
    return Paper(render_to_string("recruitment/sheets/job.html", context), ("sheet.css",))


def booklet_paper(request: HttpRequest, selection: Selection) -> Paper:
    """The sheets of some jobs in one file, with a table of contents."""
    make = SheetMaker(selection.jobs)
    pages = [_page(request, make.sheet_of(job)) for job in selection.jobs]
    context = {"selection": selection, "pages": pages} | _site(request)
    html = render_to_string("recruitment/sheets/booklet.html", context)
    return Paper(html, ("sheet.css", "booklet.css"), BOOKLET_SIZE)


def list_paper(request: HttpRequest, selection: Selection) -> Paper:
    """Some jobs in few lines each."""
    make = SheetMaker(selection.jobs)
    pages = [_page(request, make.sheet_of(job)) for job in selection.jobs]
    context = {"selection": selection, "pages": pages} | _site(request)
    return Paper(render_to_string("recruitment/sheets/list.html", context), ("list.css",), LIST_SIZE)


def _page(request: HttpRequest, sheet: Sheet) -> dict[str, Any]:
    address = absolute(request, sheet.job.get_absolute_url())
    return {"sheet": sheet, "address": address, "code": code_address(address)}


def _site(request: HttpRequest) -> dict[str, str]:
    identity = site_identity(request)
    return {"site_name": identity.name, "publisher": identity.publisher}
