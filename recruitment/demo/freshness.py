"""Jobs of the demo that nobody confirmed for a while: one is marked, one hidden; when others closed."""

from __future__ import annotations

import datetime

from django.utils import timezone

from recruitment.demo.texts import companies
from recruitment.freshness.actions import hide
from recruitment.freshness.models import FreshnessRecord
from recruitment.models import Job, Listing, ListingTransition

EMPLOYER = "shiroha"
MARKED, MARKED_DAYS = "製造技術職（抄紙・仕上げ・動力）", 51
HIDDEN, HIDDEN_DAYS = "工場の動力設備（ボイラー・タービン）運転員", 67


def load_freshness() -> None:
    """Let the time pass for two jobs of the demo's employer, once."""
    name = companies()[EMPLOYER]["name"]
    for title, days in ((MARKED, MARKED_DAYS), (HIDDEN, HIDDEN_DAYS)):
        job = Job.objects.open().filter(company__name=name, title=title).select_related("listing").first()
        if job is None or FreshnessRecord.objects.filter(listing=job.listing.pk).exists():
            continue
        _let_pass(job, days)
        if title == HIDDEN:
            hide(job, days)
            FreshnessRecord.objects.filter(listing=job.listing.pk).update(hidden_for=job.listing.confirmed_on)
    _spread_closings()


def _let_pass(job: Job, days: int) -> None:
    """Confirmed last so many days ago, then asked twice and marked, as the daily run would have done."""
    today = timezone.localdate()
    confirmed = today - datetime.timedelta(days=days)
    published = timezone.now() - datetime.timedelta(days=days + 4)
    Job.objects.filter(pk=job.pk).update(first_published_at=published, last_published_at=published)
    Listing.objects.filter(job=job).update(first_published_at=published, confirmed_on=confirmed)
    ListingTransition.objects.filter(listing__job=job, action="publish").update(at=published)
    job.listing.refresh_from_db()
    FreshnessRecord.objects.create(
        listing=job.listing,
        asked_for=confirmed,
        asked_on=confirmed + datetime.timedelta(days=30),
        asked_again_for=confirmed,
        marked_for=confirmed,
        marked_on=confirmed + datetime.timedelta(days=45),
    )


def _spread_closings() -> None:
    """Closed over the last months instead of all on the day of loading, so that the report has something."""
    closings = ListingTransition.objects.filter(action="close", by=None, at__date=timezone.localdate())
    for number, step in enumerate(closings.select_related("listing").order_by("pk")):
        moment = timezone.now() - datetime.timedelta(days=2 + number * 13 % 45, hours=number % 6)
        published = step.listing.first_published_at
        moment = max(moment, published + datetime.timedelta(days=1)) if published else moment
        moment = min(moment, timezone.now())
        ListingTransition.objects.filter(pk=step.pk).update(at=moment)
        Listing.objects.filter(pk=step.listing_id).update(closed_at=moment)
