"""The documents themselves: one job, many jobs as a list, many sheets in one file."""

from __future__ import annotations

from django.http import HttpRequest
from django.template.loader import render_to_string

from core.seo import absolute, site_identity
from recruitment.models import Job
from recruitment.sheets.codes import code_address
from recruitment.sheets.contents import SheetMaker
from recruitment.sheets.paper import Paper


def job_paper(request: HttpRequest, job: Job) -> Paper:
    """The sheet of one open job with its page relations loaded."""
    sheet = SheetMaker().sheet_of(job)
    address = absolute(request, job.get_absolute_url())
    identity = site_identity(request)
    context = {
        "sheet": sheet,
        "address": address,
        "code": code_address(address),
        "site_name": identity.name,
        "publisher": identity.publisher,
    }
    return Paper(render_to_string("recruitment/sheets/job.html", context), "sheet.css")
