"""Sign-ins of staff go into the access log (E10)."""

from __future__ import annotations

from typing import Any

from allauth.account.signals import user_logged_in
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.http import HttpRequest

from accounts.access.actions import record_event
from accounts.access.guard import forget_ranges
from accounts.access.models import AccessAction, AddressRange
from accounts.models import User
from accounts.roles import is_staff_member


@receiver(user_logged_in)
def staff_signed_in(request: HttpRequest, user: User, **kwargs: Any) -> None:
    """Note that a member of staff came in."""
    if is_staff_member(user):
        record_event(request, AccessAction.SIGN_IN, user)


@receiver([post_save, post_delete], sender=AddressRange)
def ranges_changed(**kwargs: Any) -> None:
    """Let the next request see the ranges as they are."""
    forget_ranges()
