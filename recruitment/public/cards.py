"""Finds what pictures for sharing show (`core.share_cards`); only what the public may see."""

from __future__ import annotations

from core.seo import ShareCard
from recruitment.models import Company, Job
from recruitment.public.presentation import company_card, job_card


def job(number: str) -> ShareCard | None:
    """Card of an open job."""
    jobs = Job.objects.open().select_related("company", "listing", "image")
    found = jobs.filter(listing__number=number).first()
    return job_card(found) if found else None


def company(code: str) -> ShareCard | None:
    """Card of a public company."""
    found = Company.objects.public().filter(code=code).first()
    return company_card(found) if found else None
