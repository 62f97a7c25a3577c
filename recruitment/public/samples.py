"""Real records for the preview of display items."""

from __future__ import annotations

from recruitment.display.catalogue import Kind
from recruitment.display.layout import Layout
from recruitment.display.views import Sample
from recruitment.models import Company, Job
from recruitment.public import company_sheet, job_sheet


def sample_record(kind: str, layout: Layout) -> Sample | None:
    """The newest public record of a kind as its page prints it."""
    return _company(layout) if kind == Kind.COMPANY else _job(kind, layout)


def _job(kind: str, layout: Layout) -> Sample | None:
    job = Job.objects.open().filter(kind=kind).with_page_relations().newest().first()
    if job is None:
        return None
    sections = [*job_sheet.job_sections(job, layout), job_sheet.apply_section(job, layout)]
    return Sample(job.public_title, job.get_absolute_url(), sections)


def _company(layout: Layout) -> Sample | None:
    company = Company.objects.public().with_card_relations().newest().first()
    if company is None:
        return None
    sections = [
        company_sheet.company_profile(company, layout),
        company_sheet.company_figures(company, layout),
    ]
    return Sample(company.name, company.get_absolute_url(), sections)
