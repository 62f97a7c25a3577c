"""Whether the public is told that a job may be out of date."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from recruitment.freshness.models import FreshnessRecord, fresh_on, values_of
from recruitment.freshness.steps import GRACE_DAYS
from recruitment.models import Listing

SURELY_FRESH = timedelta(days=GRACE_DAYS)
"""Nothing is marked earlier: no question to the database for jobs confirmed since."""


def is_marked(listing: Listing) -> bool:
    """Tell whether the job was marked for want of confirmation, and nobody has vouched for it since."""
    confirmed = listing.confirmed_on
    if confirmed and timezone.localdate() - confirmed <= SURELY_FRESH:
        return False
    record = FreshnessRecord.objects.filter(listing=listing.pk).exclude(marked_for=None).first()
    return record is not None and record.marked_for == fresh_on(**values_of(listing, record))
