"""The moderators' decisions: approve, correct and approve, send back, decline; publish (architecture §4)."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone
from wagtail.models import Revision

from core.revisions import content_hash
from recruitment import mails
from recruitment.actions.log import lock_listing
from recruitment.actions.publication import go_public
from recruitment.actions.reviews import (
    clean_comments,
    clean_text,
    close_review,
    count_findings,
    lock_submission,
    record_checks,
    record_comments,
)
from recruitment.actions.rights import require_staff
from recruitment.actions.submission import back_to_public, refuse_schedule, release_listing
from recruitment.checking.service import refuse_unpublishable
from recruitment.models import Company, Job, Review, ReviewState
from recruitment.models.lock import APPROVE_SENTENCE
from recruitment.vocabulary.enums import ListingState

if TYPE_CHECKING:
    from accounts.models import User

NOTHING_SAID = "理由を入力するか、項目に指摘を書いてください。企業の担当者に届きます。"
CHANGED = "提出後に内容が変わっています。画面を読み込み直し、新しい内容を確認してから承認してください。"


@transaction.atomic
def approve(
    subject: Review | Job | Company,
    by: User | None,
    *,
    seen: str | None = None,
    confirmed: Collection[int] | None = None,
    note: str = "",
    until: datetime.date | None = None,
    only_clean: bool = False,
) -> Review:
    """Publish exactly what was submitted.

    `seen` is the fingerprint of what the moderator's page showed, `confirmed` the points of the guideline
    they ticked (None: nobody was asked); `only_clean` refuses a submission in which the checks find something
    today, and one of a suspended job, which would come back by it. Raises ValidationError when the content
    is not that of the submission any more (T1–T3), is one's own work (T5), or may not be published (T7).
    """
    require_staff(by, "moderate_job")
    review = lock_submission(subject)
    revision = _reviewed_revision(review, seen)
    _refuse_own_work(review, revision, by)
    if only_clean and count_findings(revision.as_object()).any:
        raise ValidationError("点検の指摘があるため、1件ずつ審査してください。", code="findings")
    if only_clean and review.job and review.job.listing.state == ListingState.SUSPENDED:
        raise ValidationError("掲載を止めている求人のため、1件ずつ審査してください。", code="suspended")
    return _publish(review, revision, by, confirmed=confirmed, note=note, until=until)


@transaction.atomic
def correct_and_approve(
    review: Review,
    by: User | None,
    corrections: Mapping[str, Any],
    *,
    seen: str | None = None,
    confirmed: Collection[int] | None = None,
    note: str = "",
) -> Review:
    """Mend fields of somebody else's submission and publish the result as a revision of its own.

    The submitted revision stays; the employer is shown the difference. Raises what `approve` raises.
    """
    require_staff(by, "moderate_job")
    review = lock_submission(review)
    revision = _reviewed_revision(review, seen)
    _refuse_own_work(review, revision, by)
    draft = revision.as_object()
    editable = {field.name for field in draft._meta.concrete_fields if field.editable} - {"company"}
    changed = {name: value for name, value in corrections.items() if getattr(draft, name, None) != value}
    if unknown := changed.keys() - editable:
        raise ValidationError(f"直せない項目です：{'、'.join(sorted(unknown))}", code="field")
    if not changed:
        return _publish(review, revision, by, confirmed=confirmed, note=note)
    for name, value in changed.items():
        setattr(draft, name, value)
    refuse_unpublishable(draft)
    if isinstance(draft, Job):
        draft.set_comparable_pay()
    review.corrected_revision = draft.save_revision(user=by, clean=False)
    return _publish(review, review.corrected_revision, by, confirmed=confirmed, note=note)


@transaction.atomic
def return_(
    subject: Review | Job | Company,
    by: User | None,
    reason: str = "",
    *,
    comments: Mapping[str, str] | None = None,
) -> Review:
    """Send a submission back with what to mend: a note, and a comment at each field.

    Raises ValidationError unless something is said.
    """
    require_staff(by, "moderate_job")
    review = lock_submission(subject)
    reason, told = clean_text(reason), clean_comments(review.record, comments)
    if not reason and not told:
        raise ValidationError({"reason": NOTHING_SAID})
    record_comments(review, told)
    if review.job:
        summary = reason or f"{len(told)}項目への指摘"
        release_listing(review.job, ListingState.RETURNED, action="return", by=by, reason=summary)
    close_review(review, ReviewState.RETURNED, by, reason)
    mails.tell_returned(review)
    return review


@transaction.atomic
def reject(subject: Review | Job | Company, by: User | None, reason: str) -> Review:
    """Decline a submission for good. What is public stays, and is what the next draft begins with (T18)."""
    require_staff(by, "moderate_job")
    review = lock_submission(subject)
    reason = clean_text(reason)
    if not reason:
        raise ValidationError({"reason": "理由を入力してください。企業の担当者に届きます。"})
    if review.job:
        release_listing(review.job, ListingState.REJECTED, action="reject", by=by, reason=reason)
    close_review(review, ReviewState.REJECTED, by, reason)
    if review.record.live:
        back_to_public(review.record, by)
    mails.tell_rejected(review)
    return review


@transaction.atomic
def publish(job: Job, by: User | None, *, until: datetime.date | None = None) -> None:
    """Make the record as given public at once (operators).

    Raises ValidationError when it is incomplete or waits for moderation: that ends with `approve`,
    where a second person decides.
    """
    require_staff(by, "publish_job")
    if lock_listing(job).is_waiting:
        raise ValidationError(APPROVE_SENTENCE, code="submitted")
    refuse_unpublishable(job)
    revision = job.save_revision(user=by, clean=False)
    go_public(job, revision, by, until=until, action="publish")


def _reviewed_revision(review: Review, seen: str | None) -> Revision:
    """The submitted revision, if it is still the newest and says what was submitted and seen (T1)."""
    revision = review.revision
    record = type(review.record).objects.get(pk=review.record.pk)
    if (
        revision is None
        or revision.pk != record.latest_revision_id
        or content_hash(revision.content) != review.content_hash
        or (seen is not None and seen != review.content_hash)
    ):
        raise ValidationError(CHANGED, code="changed")
    return revision


def _refuse_own_work(review: Review, revision: Revision, by: User | None) -> None:
    """Four eyes (T5): neither who handed it in, nor who wrote it, nor who works for the company approves."""
    if by is None:
        return
    if by.pk in (review.submitted_by_id, revision.user_id):
        raise ValidationError("自分が書いた内容や提出した内容は、ほかの担当者が承認します。", code="own_work")
    if review.company.memberships.filter(user=by).exists():
        raise ValidationError(
            "自分が担当者になっている企業の提出は、ほかの担当者が承認します。", code="own_company"
        )


def _publish(
    review: Review,
    revision: Revision,
    by: User | None,
    *,
    confirmed: Collection[int] | None,
    note: str,
    until: datetime.date | None = None,
) -> Review:
    draft = revision.as_object()
    refuse_unpublishable(draft)
    refuse_schedule(draft)
    if review.job and not review.company.live:
        raise ValidationError(
            "企業情報がまだ公開されていないため、求人を公開できません。先に企業情報を審査してください。",
            code="company_not_public",
        )
    record_checks(review, confirmed)
    day = timezone.localdate(review.submitted_at)
    go_public(draft, revision, by, until=until, action="approve", confirmed_on=day)
    close_review(review, ReviewState.APPROVED, by, clean_text(note))
    mails.tell_approved(review)
    return review
