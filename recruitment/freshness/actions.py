"""What keeps jobs fresh: the employer's word by link, the import's word, and hiding for want of either."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from recruitment import actions
from recruitment.actions.log import lock_listing, note, require_state
from recruitment.freshness.models import FreshnessRecord, Source
from recruitment.models import Job, ListingTransition
from recruitment.vocabulary.enums import CloseReason, ListingState

BY_LINK = "メールのリンクから"
EMPLOYERS_REASONS = [choice for choice in CloseReason.choices if choice[0] != CloseReason.WITHDRAWN]
"""Why an employer ends a publication; withdrawing is the operators'."""


@transaction.atomic
def confirm_by_link(job: Job) -> bool:
    """Take the employer's word that the vacancy exists; tell whether that changed anything.

    The second tap of a day changes nothing. Raises ValidationError for a job that is not open.
    """
    listing = lock_listing(job)
    require_state(listing, ListingState.OPEN)
    _require_running(job)
    if listing.confirmed_on == timezone.localdate() and listing.hidden_at is None:
        return False
    _with_reason(job, lambda: actions.confirm_open(job, None), BY_LINK)
    return True


@transaction.atomic
def renew_by_link(job: Job, until: datetime.date) -> None:
    """Publish until a later day. Raises ValidationError for a day in the past and a job that is not open."""
    _with_reason(job, lambda: actions.renew(job, None, until), BY_LINK)


@transaction.atomic
def close_by_link(job: Job, reason: str) -> None:
    """End the publication for one of the employers' reasons. Raises ValidationError."""
    if reason not in dict(EMPLOYERS_REASONS):
        raise ValidationError({"reason": "終える理由を一覧から選んでください。"})
    require_state(lock_listing(job), ListingState.OPEN)
    actions.close(job, None, reason)


@transaction.atomic
def hide(job: Job, days: int) -> None:
    """Take a job off the public pages because nobody has confirmed it for `days` days.

    It comes back when somebody confirms or renews it. Raises ValidationError for a job that is not open.
    """
    listing = lock_listing(job)
    require_state(listing, ListingState.OPEN)
    listing.hidden_at = timezone.now()
    listing.save(update_fields=["hidden_at"])
    note(listing, action="hide", by=None, reason=f"{days}日間、募集中であることの確認がなかったため")


def record_imports(jobs: Iterable[Job], on: datetime.date | None = None) -> None:
    """Note that jobs stood in the data of an import: the source vouches for them. One query for all."""
    day = on or timezone.localdate()
    FreshnessRecord.objects.bulk_create(
        [FreshnessRecord(listing_id=job.listing.pk, source=Source.IMPORT, imported_on=day) for job in jobs],
        update_conflicts=True,
        unique_fields=["listing"],
        update_fields=["source", "imported_on"],
    )


def _require_running(job: Job) -> None:
    if job.listing.has_ended:
        raise ValidationError(
            "掲載期間が終わっています。期間を延ばすと、もう一度掲載されます。", code="ended"
        )


def _with_reason(job: Job, act: Callable[[], None], reason: str) -> None:
    """Run an action of nobody signed in, and say in the history how it came."""
    act()
    newest = ListingTransition.objects.filter(listing__job=job).first()
    if newest is not None:
        newest.reason = reason
        newest.save(update_fields=["reason"])
