"""Printed sheets of public jobs, for everybody."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponseBase
from django.views.decorators.http import require_safe

from recruitment.models import Job
from recruitment.public.views import job_page
from recruitment.sheets.answers import pdf_answer
from recruitment.sheets.papers import job_paper


@require_safe
def job_sheet(request: HttpRequest, number: str) -> HttpResponseBase:
    """The sheet of an open job as PDF; 410 or 404, as the job's page, for any other."""
    job = (
        Job.objects.with_page_relations().prefetch_related(None).open().filter(listing__number=number).first()
    )
    if job is None:
        return job_page(request, number)
    return pdf_answer(request, job_paper(request, job), f"求人票_{number}.pdf", job.get_absolute_url())
