"""Whether the public is told that a job may be out of date."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from django.utils import timezone

from recruitment.freshness.models import FreshnessRecord, fresh_on, values_of
from recruitment.freshness.steps import GRACE_DAYS
from recruitment.models import Listing

SURELY_FRESH = timedelta(days=GRACE_DAYS)
"""Nothing is marked earlier: no question to the database for jobs confirmed since."""


def is_marked(listing: Listing) -> bool:
    """Tell whether the job was marked for want of confirmation, and nobody has vouched for it since."""
    return listing.pk in marked_among([listing])


def marked_among(listings: Iterable[Listing]) -> set[int]:
    """Keys of the marked ones among some listings; one question for all of them, or none."""
    today = timezone.localdate()
    asked = {
        listing.pk: listing
        for listing in listings
        if not (listing.confirmed_on and today - listing.confirmed_on <= SURELY_FRESH)
    }
    if not asked:
        return set()
    records = FreshnessRecord.objects.filter(listing__in=asked).exclude(marked_for=None)
    return {
        record.listing_id
        for record in records
        if record.marked_for == fresh_on(**values_of(asked[record.listing_id], record))
    }
