"""Moving a listing and writing its history, always together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError

from recruitment.models import Listing, ListingTransition

if TYPE_CHECKING:
    from accounts.models import User
    from recruitment.models import Job


def lock_listing(job: Job) -> Listing:
    """The job's listing, locked until the transaction ends, so that two people cannot act at once."""
    listing = Listing.objects.select_for_update().get(job=job)
    job.listing = listing
    return listing


def require_state(listing: Listing, state: str) -> None:
    """Raise ValidationError unless the listing is in this state: for changes that do not move it."""
    if listing.state != state:
        raise ValidationError(
            f"「{listing.get_state_display()}」の求人には、この手続きはできません。", code="state"
        )


def move(listing: Listing, state: str, *, action: str, by: User | None, reason: str = "") -> None:
    """Store a new state and its history row. Raises ValidationError for a move that is not allowed."""
    previous = listing.move_to(state)
    listing.save()
    note(listing, action=action, by=by, reason=reason, previous=previous)


def note(
    listing: Listing, *, action: str, by: User | None, reason: str = "", previous: str | None = None
) -> None:
    """Write a history row; without `previous` the state stays as it is."""
    ListingTransition.objects.create(
        listing=listing,
        by=by,
        action=action,
        from_state=previous or listing.state,
        to_state=listing.state,
        reason=reason,
    )
