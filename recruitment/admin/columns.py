"""Columns of the lists: the state in words, without a query for each row."""

from __future__ import annotations

from typing import Any

from wagtail.admin.ui.tables import Column, StatusTagColumn

from recruitment.models import Company, Job, Listing
from recruitment.vocabulary.enums import PUBLIC_STATES


def listing_state(listing: Listing) -> str:
    """State of the listing; an open one whose last day is over is not called open."""
    if listing.state in PUBLIC_STATES and listing.has_ended:
        return "掲載期間終了"
    return str(listing.get_state_display())


def job_state(job: Job) -> str:
    """State of the listing, with a note when a draft waits behind it."""
    state = listing_state(job.listing)
    return f"{state}（変更の下書きあり）" if job.live and job.has_unpublished_changes else state


def company_state(company: Company) -> str:
    """Whether the public sees the company, and whether a draft waits."""
    if not company.live:
        return "公開していない"
    return "公開中（変更の下書きあり）" if company.has_unpublished_changes else "公開中"


def job_is_public(job: Job) -> bool:
    """Colour of the tag."""
    return job.live and job.listing.is_open


JOB_STATE = StatusTagColumn("state", label="状態", accessor=job_state, primary=job_is_public)
COMPANY_STATE = StatusTagColumn(
    "state", label="状態", accessor=company_state, primary=lambda company: company.live, sort_key="live"
)


def column(
    name: str, label: str, accessor: Any, *, sort_key: str | None = None, one_line: bool = False
) -> Column:
    """Return a plain text column; without `sort_key` nobody can sort by it.

    `one_line` keeps short values such as dates and numbers from breaking.
    """
    return Column(
        name,
        label=label,
        accessor=accessor,
        sort_key=sort_key,
        classname="one-line" if one_line else None,
    )


PUBLICATION_END = column(
    "end",
    "掲載終了日",
    lambda job: job.listing.publication_end or "",
    sort_key="listing__publication_end",
    one_line=True,
)
