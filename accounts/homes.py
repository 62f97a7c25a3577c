"""Where people belong after they signed in.

Staff go to the admin. Higher apps register a function `(user) -> str | None` for the hook
`register_home_after_sign_in`; the first address that one of them returns is taken.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from wagtail import hooks

from accounts.roles import is_staff_member

if TYPE_CHECKING:
    from accounts.models import User

HOOK = "register_home_after_sign_in"


def home_after_sign_in(user: User) -> str:
    """Address of the admin, of the portal a higher app names, or of the top page."""
    if is_staff_member(user):
        return reverse("wagtailadmin_home")
    for find in hooks.get_hooks(HOOK):
        address = find(user)
        if address:
            return str(address)
    return "/"
