"""Open jobs for which something may be due, read in one query without building records."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from django.db.models import Q, QuerySet

from recruitment.freshness.models import FreshnessSettings, Source, fresh_on
from recruitment.freshness.steps import ENDED_DAYS, Facts, Step
from recruitment.models import Listing
from recruitment.vocabulary.enums import ListingState

MARKS = [*(step.value for step in Step), "asked_on", "marked_on"]


def candidates(settings: FreshnessSettings, today: datetime.date) -> Iterator[Facts]:
    """Jobs near their end or not confirmed lately, company by company; `due_steps` decides on each."""
    marks = [f"freshness__{name}" for name in (*MARKS, "source", "imported_on")]
    rows = _listings(settings, today).values(
        "pk",
        "job_id",
        "job__company_id",
        "confirmed_on",
        "first_published_at",
        "publication_end",
        "submitted_revision_id",
        *marks,
    )
    for row in rows.iterator(chunk_size=2000):
        source = row["freshness__source"] or Source.EMPLOYER
        yield Facts(
            listing_id=row["pk"],
            job_id=row["job_id"],
            company_id=row["job__company_id"],
            source=source,
            fresh_on=fresh_on(
                source=source,
                confirmed_on=row["confirmed_on"],
                imported_on=row["freshness__imported_on"],
                first_published_at=row["first_published_at"],
            ),
            publication_end=row["publication_end"],
            is_waiting=row["submitted_revision_id"] is not None,
            **{name: row[f"freshness__{name}"] for name in MARKS},
        )


def _listings(settings: FreshnessSettings, today: datetime.date) -> QuerySet[Listing]:
    """Listings the public sees, or saw until a few days ago."""
    ago = datetime.timedelta
    unasked = today - ago(days=min(settings.ask_after, settings.import_ask_after))
    ending = Q(publication_end__range=(today - ago(days=ENDED_DAYS), today + ago(days=settings.end_first)))
    running = Q(publication_end__isnull=True) | Q(publication_end__gte=today)
    old = running & (Q(confirmed_on__isnull=True) | Q(confirmed_on__lte=unasked))
    return (
        Listing.objects.filter(state=ListingState.OPEN, hidden_at=None)
        .filter(job__live=True, job__company__live=True)
        .filter(ending | old)
        .order_by("job__company_id", "publication_end", "pk")
    )
