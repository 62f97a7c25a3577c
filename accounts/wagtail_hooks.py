"""What happens when administrators make and change accounts."""

from django.http import HttpRequest
from wagtail import hooks

from accounts.actions import keep_one_address
from accounts.models import User


@hooks.register("after_create_user")
@hooks.register("after_edit_user")
def address_follows_the_form(request: HttpRequest, user: User) -> None:
    """Forget the addresses that the account had before."""
    keep_one_address(user)
