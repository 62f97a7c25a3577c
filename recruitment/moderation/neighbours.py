"""The way through the queue: which submission comes next for this person."""

from __future__ import annotations

from dataclasses import dataclass

from django.urls import reverse

from accounts.models import User
from recruitment.models import Review
from recruitment.moderation.filters import QueueFilter

FARTHEST = 500
"""How much of the queue is looked at; a longer one is gone through from its beginning."""


@dataclass(frozen=True)
class Neighbours:
    """Addresses before and after one submission in the order of the list; empty at its ends."""

    previous: str
    next: str


def neighbours(review: Review, asked: QueueFilter, user: User) -> Neighbours:
    """Find the submissions before and after, past those that others work on or the person wrote."""
    rows = asked.apply(Review.objects.all(), user)
    keys = list(rows.values_list("pk", "assigned_to", "submitted_by")[:FARTHEST])
    order = [key for key, *_ in keys]
    free = [
        key
        for key, assigned, submitted in keys
        if key == review.pk or (assigned in (None, user.pk) and submitted != user.pk)
    ]
    place = order.index(review.pk) if review.pk in order else -1
    before = [key for key in free if order.index(key) < place]
    after = [key for key in free if order.index(key) > place]
    return Neighbours(
        _address(before[-1], asked) if before else "", _address(after[0], asked) if after else ""
    )


def _address(key: int, asked: QueueFilter) -> str:
    return f"{reverse('moderation_review', args=[key])}?{asked.urlencode()}"
