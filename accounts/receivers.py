"""People are told when what opens their account has changed."""

from __future__ import annotations

from typing import Any

from allauth.account.models import EmailAddress
from allauth.account.signals import email_changed, password_changed, password_reset, password_set
from django.dispatch import receiver
from django.utils import timezone
from django.utils.formats import date_format

from accounts.actions import keep_one_address
from accounts.models import User
from core.links import absolute_url
from core.outbox.actions import enqueue


@receiver(email_changed)
def tell_the_old_address(
    user: User, from_email_address: EmailAddress | None, to_email_address: EmailAddress, **kwargs: Any
) -> None:
    """Forget the former address, after a last mail to it."""
    keep_one_address(user)
    if from_email_address is None:
        return
    values = {**_common(user), "old": from_email_address.email, "new": to_email_address.email}
    enqueue("accounts.address_changed", [from_email_address.email], values, about=user)


@receiver([password_changed, password_reset, password_set])
def tell_of_the_new_password(user: User, **kwargs: Any) -> None:
    """Mail to the address of the account."""
    enqueue("accounts.password_changed", [user.email], _common(user), about=user)


def _common(user: User) -> dict[str, str]:
    return {
        "name": str(user),
        "at": date_format(timezone.localtime(), "Y年n月j日 H:i"),
        "contact_url": absolute_url("inquiries:contact"),
    }
