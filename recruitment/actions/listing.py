"""The life of a public job: confirm, renew, suspend, close; and the grant decision."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from recruitment import mails
from recruitment.actions.log import lock_listing, move, note, require_state
from recruitment.actions.publication import usual_end
from recruitment.actions.reviews import close_review, waiting_review
from recruitment.actions.rights import require_member, require_staff
from recruitment.models import Job, ReviewState
from recruitment.vocabulary.enums import CloseReason, ListingState

if TYPE_CHECKING:
    from accounts.models import User

GRANT_WORDS = {True: "対象", False: "対象外", None: "未判定（再確認）"}


@transaction.atomic
def confirm_open(job: Job, by: User | None) -> None:
    """Note that the employer is still looking for people."""
    require_member(by, job.company, "change_job")
    listing = lock_listing(job)
    require_state(listing, ListingState.OPEN)
    listing.confirmed_on = timezone.localdate()
    listing.hidden_at = None
    listing.save()
    note(listing, action="confirm", by=by)


@transaction.atomic
def renew(job: Job, by: User | None, until: datetime.date) -> None:
    """Publish for longer; `until` is the last day. Employers may go as far as `usual_end`, staff further."""
    require_member(by, job.company, "change_job")
    if until < timezone.localdate():
        raise ValidationError({"until": "掲載終了日は今日以降の日付にしてください。"})
    is_employer = by is not None and not by.has_perm("recruitment.change_job")
    if is_employer and until > usual_end():
        raise ValidationError({"until": "掲載終了日は、選べる期間の中の日付にしてください。"})
    listing = lock_listing(job)
    require_state(listing, ListingState.OPEN)
    listing.publication_end = until
    listing.confirmed_on = timezone.localdate()
    listing.hidden_at = None
    listing.save()
    note(listing, action="renew", by=by)


@transaction.atomic
def close(job: Job, by: User | None, reason: str, *, words: str = "") -> None:
    """End the publication; `reason` is a CloseReason, `words` say in the history what it was done by.

    A change that waited for moderation is withdrawn (T18).
    """
    require_member(by, job.company, "change_job")
    if reason not in CloseReason.values:
        raise ValidationError({"reason": "終了の理由を一覧から選んでください。"})
    listing = lock_listing(job)
    if waiting := waiting_review(job):
        listing.submitted_revision = None
        close_review(waiting, ReviewState.WITHDRAWN, by)
    listing.closed_at, listing.close_reason = timezone.now(), reason
    move(listing, ListingState.CLOSED, action="close", by=by, reason=words or CloseReason(reason).label)


@transaction.atomic
def suspend(job: Job, by: User | None, reason: str) -> None:
    """Hide a public job at once, for instance after a complaint."""
    require_staff(by, "moderate_job")
    move(lock_listing(job), ListingState.SUSPENDED, action="suspend", by=by, reason=reason)
    mails.tell_suspended(job, reason)


@transaction.atomic
def restore(job: Job, by: User | None) -> None:
    """Show a suspended job again."""
    require_staff(by, "moderate_job")
    listing = lock_listing(job)
    require_state(listing, ListingState.SUSPENDED)
    move(listing, ListingState.OPEN, action="restore", by=by)


@transaction.atomic
def decide_grant(job: Job, by: User | None, eligible: bool | None, reason: str = "") -> None:
    """Record whether the job is eligible for the migration support grant (B12); None: to be decided again.

    The rules of the grant are asked by `recruitment.grant.actions.decide_job`, which people call.
    """
    require_staff(by, "decide_grant")
    listing = lock_listing(job)
    listing.grant_eligible = eligible
    listing.grant_decided_on = None if eligible is None else timezone.localdate()
    listing.grant_decided_by = by
    listing.save()
    word = GRANT_WORDS[eligible]
    note(listing, action="grant", by=by, reason=f"{word}：{reason}" if reason else word)
