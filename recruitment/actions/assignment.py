"""Who looks at which submission, so that two moderators do not do the same work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from recruitment.actions.reviews import lock_submission
from recruitment.actions.rights import require_staff
from recruitment.models import Review

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def assign(review: Review, by: User, *, take_over: bool = False) -> None:
    """Take a waiting submission.

    Raises ValidationError when somebody else is at it, unless it is taken over.
    """
    require_staff(by, "moderate_job")
    locked = lock_submission(review)
    if locked.is_held_by_other(by) and not take_over:
        raise ValidationError(f"{locked.assigned_to}さんが担当しています。", code="assigned")
    Review.objects.filter(pk=review.pk).update(assigned_to=by, assigned_at=timezone.now())
    review.refresh_from_db(fields=["assigned_to", "assigned_at"])


@transaction.atomic
def release(review: Review, by: User) -> None:
    """Give a submission back to the queue."""
    require_staff(by, "moderate_job")
    lock_submission(review)
    Review.objects.filter(pk=review.pk).update(assigned_to=None, assigned_at=None)
    review.refresh_from_db(fields=["assigned_to", "assigned_at"])
