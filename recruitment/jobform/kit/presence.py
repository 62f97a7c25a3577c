"""Who else has the form open, so that two people notice each other before they collide."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils import timezone

from recruitment.jobform.models import Presence

if TYPE_CHECKING:
    from accounts.models import User


def touch(record: str, user: User) -> list[str]:
    """Note that a person has the form open; returns the names of the others."""
    here = Presence(record=record, user=user, seen_at=timezone.now())
    Presence.objects.bulk_create(
        [here], update_conflicts=True, unique_fields=["record", "user"], update_fields=["seen_at"]
    )
    others = Presence.objects.at(record).exclude(user=user).select_related("user")
    return [str(presence.user) for presence in others]


def presence_text(names: list[str]) -> str:
    """The sentence about the others, empty without any."""
    return f"今、{'、'.join(names)}さんも編集しています。" if names else ""
