"""Handing in: a job or a company's record goes before the moderators, or comes back (architecture §4)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from wagtail.models import Revision

from core.revisions import content_hash
from recruitment import mails
from recruitment.actions.fast_lane import may_pass, pass_at_once
from recruitment.actions.log import lock_listing, move, note
from recruitment.actions.reviews import (
    close_review,
    lock_record,
    lock_submission,
    open_review,
    waiting_review,
)
from recruitment.actions.rights import require_member
from recruitment.checking.service import refuse_unpublishable
from recruitment.models import Company, Job, Review, ReviewState
from recruitment.models.lock import SUBMITTED_SENTENCE
from recruitment.vocabulary.enums import ListingState

if TYPE_CHECKING:
    from accounts.models import User

UNCHANGED = "公開中の内容から変わっているところがありません。変更してから提出してください。"
SCHEDULED = "公開日時の予約が付いています。予約を消してから、もう一度お試しください。"


@transaction.atomic
def submit(job: Job, by: User | None, *, tell: bool = True) -> Review:
    """Put the newest draft of a job before the moderators; what is public stays so until they decide.

    `tell` confirms it to the company by mail. A second call while it waits returns the same submission.
    Raises ValidationError when the draft is incomplete, or says nothing that is not public already.
    """
    require_member(by, job.company, "change_job")
    listing = lock_listing(job)
    if waiting := waiting_review(job):
        return waiting
    draft, revision = newest_draft(job, by)
    refuse_unpublishable(draft)
    refuse_schedule(draft)
    public = Job.objects.get(pk=job.pk)
    if listing.is_open and public.live and _says_the_same(public, revision):
        raise ValidationError(UNCHANGED, code="unchanged")
    review = open_review(public, draft, revision, by)
    if may_pass(review, public, draft):
        pass_at_once(review, draft, by)
        return review
    listing.submitted_revision = revision
    if listing.state in STAYS_PUT:
        listing.save()
        note(listing, action="submit", by=by)
    else:
        move(listing, ListingState.SUBMITTED, action="submit", by=by)
    if tell:
        mails.tell_submitted(review)
    return review


@transaction.atomic
def withdraw(job: Job, by: User | None) -> None:
    """Take a submission back to go on writing."""
    require_member(by, job.company, "change_job")
    review = lock_submission(job)
    release_listing(job, ListingState.DRAFT, action="withdraw", by=by)
    close_review(review, ReviewState.WITHDRAWN, by)


@transaction.atomic
def save_company_draft(company: Company, by: User | None, *, over: Revision | None = None) -> None:
    """Keep a company's changes as its newest draft; what is public stays as it is.

    `over` is the person's own newest revision, to be written over (autosave). Raises ValidationError
    while the record waits for moderation.
    """
    require_member(by, company, "change_company")
    lock_record(company)
    if waiting_review(company):
        raise ValidationError(SUBMITTED_SENTENCE, code="submitted")
    if not company.live:
        company.save()
    company.save_revision(user=by, clean=False, overwrite_revision=over)


@transaction.atomic
def submit_company(company: Company, by: User | None, *, tell: bool = True) -> Review:
    """Put the newest draft of a company's own record before the moderators; see `submit`."""
    require_member(by, company, "change_company")
    lock_record(company)
    if waiting := waiting_review(company):
        return waiting
    draft, revision = newest_draft(company, by)
    refuse_unpublishable(draft)
    refuse_schedule(draft)
    public = Company.objects.get(pk=company.pk)
    if public.live and _says_the_same(public, revision):
        raise ValidationError(UNCHANGED, code="unchanged")
    review = open_review(public, draft, revision, by)
    if may_pass(review, public, draft):
        pass_at_once(review, draft, by)
    elif tell:
        mails.tell_submitted(review)
    return review


@transaction.atomic
def withdraw_company(company: Company, by: User | None) -> None:
    """Take a company's submission back to go on writing."""
    require_member(by, company, "change_company")
    close_review(lock_submission(company), ReviewState.WITHDRAWN, by)


@transaction.atomic
def discard_changes(record: Job | Company, by: User | None) -> None:
    """Let the draft of a public record say again what is public (T18).

    Raises ValidationError while it waits for moderation, or when nothing is public to go back to.
    """
    company = record.company if isinstance(record, Job) else record
    require_member(by, company, f"change_{record._meta.model_name}")
    lock_record(record)
    if waiting_review(record):
        raise ValidationError(SUBMITTED_SENTENCE, code="submitted")
    if not record.live:
        raise ValidationError(
            "まだ公開されていないため、公開中の内容に戻すことはできません。", code="not_live"
        )
    back_to_public(record, by)


def back_to_public(record: Job | Company, by: User | None) -> None:
    """Make the public content the newest draft."""
    public = type(record).objects.get(pk=record.pk)
    revision = public.save_revision(user=by, clean=False, changed=False)
    type(record).objects.filter(pk=record.pk).update(live_revision=revision, has_unpublished_changes=False)
    record.refresh_from_db()


STAYS_PUT = frozenset({ListingState.OPEN, ListingState.SUSPENDED})
"""States a submission leaves alone: a public job stays public with its old text."""


def release_listing(job: Job, state: ListingState, *, action: str, by: User | None, reason: str = "") -> None:
    """End the wait of a job: to `state`, unless the job is public (or suspended) and only a change waited."""
    listing = lock_listing(job)
    listing.submitted_revision = None
    if listing.state in STAYS_PUT:
        listing.save()
        note(listing, action=action, by=by, reason=reason)
    else:
        move(listing, state, action=action, by=by, reason=reason)


def newest_draft(record: Job | Company, by: User | None) -> tuple[Job | Company, Revision]:
    """The newest draft and its revision; a record that has none gets one."""
    stored = type(record).objects.select_related("latest_revision").get(pk=record.pk)
    revision = stored.latest_revision or stored.save_revision(user=by, clean=False)
    return revision.as_object(), revision


def _says_the_same(public: Job | Company, revision: Revision) -> bool:
    return content_hash(public.serializable_data()) == content_hash(revision.content)


def refuse_schedule(draft: Job | Company) -> None:
    """Refuse dates in the draft: periods of publication live in the listing (T19, T20)."""
    if draft.go_live_at or draft.expire_at:
        raise ValidationError(SCHEDULED, code="scheduled")
