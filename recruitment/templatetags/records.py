"""Record pages in templates, so that live previews show exactly what the public page shows."""

from __future__ import annotations

from typing import Any

from django import template
from django.template.context import Context

from core.seo import Crumb, PageMeta
from recruitment.models import Company, Job
from recruitment.public import presentation, rows, similar

register = template.Library()


@register.simple_tag(takes_context=True)
def job_meta(context: Context, job: Job) -> PageMeta:
    """Head and way of a job page."""
    return presentation.job_meta(job, context["request"])


@register.simple_tag
def job_crumbs(job: Job) -> tuple[Crumb, ...]:
    """Way to a job page."""
    return presentation.job_crumbs(job)


@register.simple_tag
def company_crumbs(company: Company) -> tuple[Crumb, ...]:
    """Way to a company page."""
    return presentation.company_crumbs(company)


@register.simple_tag(takes_context=True)
def job_contents(context: Context, job: Job) -> presentation.JobPage:
    """Everything a job page prints about the job itself."""
    return presentation.job_page(job, context["request"])


@register.simple_tag
def similar_jobs(job: Job) -> list[similar.Similar]:
    """A few open jobs like this one, with the reasons."""
    return similar.similar_jobs(job)


@register.simple_tag
def company_articles(company: Company) -> list[presentation.CompanyArticle]:
    """What there is to read about a company."""
    return presentation.company_articles(company)


@register.simple_tag(takes_context=True)
def company_meta(context: Context, company: Company) -> PageMeta:
    """Head and way of a company page."""
    return presentation.company_meta(company, context["request"])


@register.simple_tag
def company_contents(company: Company) -> presentation.CompanyPage:
    """Everything a company page prints."""
    return presentation.company_page(company)


@register.inclusion_tag("recruitment/sheet.html")
def record_sheet(section: rows.Section) -> dict[str, Any]:
    """A section of a record as a description list."""
    return {"section": section}
