"""Changes to people's accounts."""

from __future__ import annotations

from allauth.account.models import EmailAddress
from django.db import transaction

from accounts.models import User


@transaction.atomic
def keep_one_address(user: User) -> None:
    """Make the user's address the only one that signs in and gets links for a new password.

    Sign-in keeps a list of addresses beside the user; an address left there, say of somebody who
    has gone, would go on opening the account.
    """
    user.emailaddress_set.exclude(email=user.email).delete()
    EmailAddress.objects.filter(email=user.email).exclude(user=user).delete()
    EmailAddress.objects.update_or_create(
        user=user, email=user.email, defaults={"verified": True, "primary": True}
    )
