"""Trusted companies: small changes go public at once, and somebody looks at a share of them later."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from recruitment import mails
from recruitment.actions.listing import suspend
from recruitment.actions.publication import go_public
from recruitment.actions.reviews import clean_text, close_review
from recruitment.actions.rights import require_staff
from recruitment.actions.small_change import is_small_change
from recruitment.models import Company, CompanyStanding, Job, Review, ReviewState, Sampling
from recruitment.vocabulary.enums import ListingState

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def trust(company: Company, by: User | None) -> None:
    """Let a company's small changes go public without waiting."""
    require_staff(by, "change_companystanding")
    CompanyStanding.objects.update_or_create(
        company=company, defaults={"trusted_since": timezone.localdate(), "trusted_by": by}
    )


@transaction.atomic
def distrust(company: Company, by: User | None) -> None:
    """Make every change of a company wait for a decision again."""
    require_staff(by, "change_companystanding")
    CompanyStanding.objects.filter(company=company).update(trusted_since=None, trusted_by=by)


def is_trusted(company: Company) -> bool:
    """Tell whether the operators trust a company."""
    return CompanyStanding.objects.filter(company=company, trusted_since__isnull=False).exists()


def may_pass(review: Review, public: Job | Company, draft: Job | Company) -> bool:
    """Tell whether a submission need not wait: public now, nothing found, little changed, trusted.

    What was suspended, declined or closed does not come back without a person's decision.
    """
    if not public.live or review.has_findings:
        return False
    if isinstance(public, Job) and public.listing.state != ListingState.OPEN:
        return False
    return is_trusted(review.company) and is_small_change(public, draft)


def pass_at_once(review: Review, draft: Job | Company, by: User | None) -> None:
    """Publish a submission without waiting; some are marked for a later look."""
    review.fast_lane = True
    review.sampling = Sampling.DUE if is_sampled(review) else Sampling.NONE
    close_review(review, ReviewState.APPROVED, None)
    day = timezone.localdate(review.submitted_at)
    go_public(draft, review.revision, by, action="fast_lane", confirmed_on=day)
    mails.tell_approved(review)


def is_sampled(review: Review) -> bool:
    """Choose a share of the submissions by what they say, so that nobody can try again for a better draw."""
    digest = hashlib.sha256(f"{review.company_id}:{review.job_id}:{review.content_hash}".encode()).digest()
    return int.from_bytes(digest[:4]) % 100 < settings.FAST_LANE_SAMPLE_PERCENT


@transaction.atomic
def record_sample(
    review: Review, by: User | None, *, good: bool, reason: str = "", end_trust: bool = False
) -> None:
    """Write down the later look. A bad result needs a reason, and takes a public job off the pages at once.

    Raises ValidationError when nobody waits for this look any more.
    """
    require_staff(by, "moderate_job")
    locked = Review.objects.select_for_update().filter(pk=review.pk, sampling=Sampling.DUE).first()
    if locked is None:
        raise ValidationError("この抜き取り確認は、すでに終わっています。", code="sampled")
    reason = clean_text(reason)
    if not good and not reason:
        raise ValidationError({"reason": "理由を入力してください。企業の担当者に届きます。"})
    if by is not None and by.pk == locked.submitted_by_id:
        raise ValidationError("自分が提出した内容は、ほかの担当者が確認します。", code="own_work")
    locked.sampling = Sampling.GOOD if good else Sampling.BAD
    locked.sampled_by, locked.sampled_at, locked.sampling_note = by, timezone.now(), reason
    locked.save()
    if not good and locked.job and locked.job.listing.state == ListingState.OPEN:
        suspend(locked.job, by, reason)
    if end_trust and not good:
        distrust(locked.company, by)
