"""From draft to public: submit, approve or send back, publish (architecture §4)."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from recruitment.actions.log import lock_listing, move
from recruitment.actions.rights import require_member, require_staff
from recruitment.checking.service import refuse_unpublishable
from recruitment.models import Job
from recruitment.models.job.lock import APPROVE_SENTENCE
from recruitment.vocabulary.enums import ListingState

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def submit(job: Job, by: User | None) -> None:
    """Put the newest draft before the moderators. Raises ValidationError when it is incomplete."""
    require_member(by, job.company, "change_job")
    listing = lock_listing(job)
    draft = job.get_latest_revision_as_object()
    refuse_unpublishable(draft)
    listing.submitted_revision = draft.latest_revision
    move(listing, ListingState.SUBMITTED, action="submit", by=by)


@transaction.atomic
def withdraw(job: Job, by: User | None) -> None:
    """Take a submission back to go on writing."""
    require_member(by, job.company, "change_job")
    listing = lock_listing(job)
    listing.submitted_revision = None
    move(listing, ListingState.DRAFT, action="withdraw", by=by)


@transaction.atomic
def approve(job: Job, by: User | None, *, until: datetime.date | None = None) -> None:
    """Publish exactly what was submitted. Refuses when it was changed since (T1) or is one's own work."""
    require_staff(by, "moderate_job")
    listing = lock_listing(job)
    revision = listing.submitted_revision
    if listing.state != ListingState.SUBMITTED or revision is None:
        raise ValidationError("この求人は審査待ちではありません。", code="not_submitted")
    if revision.pk != job.latest_revision_id:
        raise ValidationError(
            "提出後に内容が変わっています。新しい内容を確認してから承認してください。", code="changed"
        )
    if by is not None and revision.user_id == by.pk:
        raise ValidationError("自分が書いた求人は、ほかの担当者が承認します。", code="own_work")
    draft = revision.as_object()
    refuse_unpublishable(draft)
    _go_public(draft, by, until=until, action="approve")


@transaction.atomic
def return_(job: Job, by: User | None, reason: str) -> None:
    """Send a submission back with what to mend."""
    require_staff(by, "moderate_job")
    _require_reason(reason)
    move(lock_listing(job), ListingState.RETURNED, action="return", by=by, reason=reason)


@transaction.atomic
def reject(job: Job, by: User | None, reason: str) -> None:
    """Decline a submission for good."""
    require_staff(by, "moderate_job")
    _require_reason(reason)
    move(lock_listing(job), ListingState.REJECTED, action="reject", by=by, reason=reason)


@transaction.atomic
def publish(job: Job, by: User | None, *, until: datetime.date | None = None) -> None:
    """Make the record as given public at once (operators).

    Raises ValidationError when it is incomplete or waits for moderation: that ends with `approve`,
    where a second person decides.
    """
    require_staff(by, "publish_job")
    if lock_listing(job).state == ListingState.SUBMITTED:
        raise ValidationError(APPROVE_SENTENCE, code="submitted")
    refuse_unpublishable(job)
    job.save_revision(user=by, clean=False)
    _go_public(job, by, until=until, action="publish")


def open_listing(job: Job, by: User | None, *, until: datetime.date | None, action: str) -> None:
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
    move(listing, ListingState.OPEN, action=action, by=by)


def _go_public(job: Job, by: User | None, *, until: datetime.date | None, action: str) -> None:
    open_listing(job, by, until=until, action=action)
    job.latest_revision.publish(user=by, skip_permission_checks=True)
    job.refresh_from_db()


def _running_end(current: datetime.date | None) -> datetime.date:
    """The end set before if it is still ahead, else the usual period from today."""
    today = timezone.localdate()
    if current and current >= today:
        return current
    return today + datetime.timedelta(days=settings.PUBLICATION_DAYS)


def _require_reason(reason: str) -> None:
    if not reason.strip():
        raise ValidationError({"reason": "理由を入力してください。企業の担当者に届きます。"})
