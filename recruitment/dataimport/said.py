"""What our records say in the words of the format, and whether they still say it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence

from recruitment.models import Company, Job
from recruitment.nationaldata.columns import columns_of
from recruitment.nationaldata.items_company import COMPANY_ITEMS
from recruitment.nationaldata.rows import company_texts, row_of, stand_in
from recruitment.provision.querysets import jobs_for_rows

COMPANY_LENGTH = len(COMPANY_ITEMS)
LIVING_START = columns_of("living")[0].index


def jobs_by_number(numbers: Iterable[str]) -> dict[str, Job]:
    """Our jobs with these numbers, with everything that a row is made of."""
    return {job.listing.number: job for job in jobs_for_rows().filter(listing__number__in=list(numbers))}


def companies_by_number(numbers: Iterable[str]) -> dict[str, Company]:
    """Our companies with these corporate numbers."""
    found = Company.objects.filter(corporate_number__in=[number for number in numbers if number])
    found = found.select_related("municipality", "industry", "logo", "kept_items")
    return {company.corporate_number: company for company in found.prefetch_related("branches")}


def company_says(company: Company) -> list[str]:
    """The company's part of a row, kept texts included."""
    return stand_in(company_texts(company), company)


def job_print(job: Job) -> str:
    """Fingerprint of a job as a registration sees it: its own items, and where it stands.

    Living information is the place's, not the job's: an edit of that table changes no job.
    """
    listing = job.listing
    standing = (listing.state, str(listing.is_waiting), str(job.locked), str(job.live))
    return _digest([*row_of(job)[COMPANY_LENGTH:LIVING_START], *standing])


def company_print(company: Company) -> str:
    """Fingerprint of a company's own items."""
    return _digest([*company_says(company), str(company.live)])


def _digest(texts: Sequence[str]) -> str:
    return hashlib.sha256("\x1f".join(texts).encode()).hexdigest()
