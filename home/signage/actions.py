"""What may be done with a screen besides editing it."""

from __future__ import annotations

from django.core.exceptions import PermissionDenied
from django.db import transaction
from wagtail.log_actions import log

from accounts.models import User
from home.signage.models import SignageScreen, new_token

RENEWED = "signage.renew"


def renew_address(screen: SignageScreen, by: User) -> None:
    """Give the screen another address; whoever had the old one sees nothing any more.

    Raises PermissionDenied for who may not change screens.
    """
    if not by.has_perm("signage.change_signagescreen"):
        raise PermissionDenied
    with transaction.atomic():
        screen.token = new_token()
        screen.save(update_fields=["token"])
        log(screen, RENEWED, user=by)
