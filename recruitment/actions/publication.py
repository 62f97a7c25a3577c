"""The step to the public, shared by every action that leads there."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from wagtail.models import Revision

from recruitment.actions.log import lock_listing, move
from recruitment.models import Company, Job
from recruitment.vocabulary.enums import ListingState

if TYPE_CHECKING:
    from accounts.models import User

CLASH = (
    "同じ番号や名称がほかの記録と重なっているため、公開できません。"
    "差し戻して、内容を確かめてもらってください。"
)


def open_listing(
    job: Job, by: User | None, *, until: datetime.date | None, action: str, reason: str = ""
) -> None:
    """Record that a job is public from now on.

    A job that is open already keeps its dates, and one hidden for want of confirmation stays hidden:
    a mended misprint is not the employer's word that the vacancy still exists.
    """
    listing = lock_listing(job)
    if listing.state != ListingState.OPEN or listing.has_ended:
        listing.confirmed_on = timezone.localdate()
        listing.hidden_at = None
    listing.first_published_at = listing.first_published_at or timezone.now()
    listing.closed_at, listing.close_reason = None, ""
    listing.submitted_revision = None
    listing.publication_end = until or _running_end(listing.publication_end)
    move(listing, ListingState.OPEN, action=action, by=by, reason=reason)


def go_public(
    record: Job | Company,
    revision: Revision,
    by: User | None,
    *,
    until: datetime.date | None = None,
    action: str,
    confirmed_on: datetime.date | None = None,
    reason: str = "",
) -> None:
    """Publish one revision of a record.

    `confirmed_on` is the day on which the employer handed it in: their word that the vacancy exists.
    Raises ValidationError when the database refuses what another record has taken meanwhile (T14).
    """
    try:
        with transaction.atomic():
            if isinstance(record, Job):
                open_listing(record, by, until=until, action=action, reason=reason)
                if confirmed_on:
                    _confirm(record, confirmed_on)
            revision.publish(user=by, skip_permission_checks=True)
    except IntegrityError as clash:
        raise ValidationError(CLASH, code="clash") from clash
    record.refresh_from_db()


def _confirm(job: Job, day: datetime.date) -> None:
    job.listing.confirmed_on = max(day, job.listing.confirmed_on or day)
    job.listing.hidden_at = None
    job.listing.save()


def usual_end() -> datetime.date:
    """The last day of the usual period from today: the furthest an employer may ask for."""
    return timezone.localdate() + datetime.timedelta(days=settings.PUBLICATION_DAYS)


def _running_end(current: datetime.date | None) -> datetime.date:
    """The end set before if it is still ahead, else the usual period from today."""
    return current if current and current >= timezone.localdate() else usual_end()
