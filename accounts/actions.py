"""Changes to people's accounts."""

from __future__ import annotations

from allauth.account.forms import default_token_generator
from allauth.account.models import EmailAddress
from allauth.account.utils import user_pk_to_url_str
from allauth.mfa.models import Authenticator
from django.db import transaction

from accounts.models import User
from core.links import absolute_url


@transaction.atomic
def create_person(email: str, last_name: str = "", first_name: str = "") -> User:
    """Make an account without a password; the person sets one through `password_set_link`.

    Raises ValueError without an address and IntegrityError for one that has an account already.
    """
    user = User.objects.create_user(email.strip(), last_name=last_name, first_name=first_name)
    keep_one_address(user)
    return user


def password_set_link(user: User) -> str:
    """Absolute address where the person sets a password and is signed in.

    It works once, for PASSWORD_RESET_TIMEOUT seconds, and opens the account: it belongs into a mail to the
    person's own address and nowhere else.
    """
    key = default_token_generator.make_token(user)
    return absolute_url("account_reset_password_from_key", user_pk_to_url_str(user), key)


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


@transaction.atomic
def shut_out(user: User) -> None:
    """Take everything away from somebody who left: sessions, password, roles, second factors (E10).

    Sessions end because they hold a digest of the password; they do not come back when the account is
    opened again. The account itself stays, so that the history keeps its names.
    """
    user.is_active = False
    user.is_superuser = False
    user.set_unusable_password()
    user.save(update_fields=["is_active", "is_superuser", "password"])
    user.groups.clear()
    user.user_permissions.clear()
    Authenticator.objects.filter(user=user).delete()
