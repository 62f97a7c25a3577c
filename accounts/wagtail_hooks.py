"""What happens when administrators make and change accounts."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin import messages

from accounts.access.actions import record_event
from accounts.access.models import AccessAction
from accounts.actions import keep_one_address, shut_out
from accounts.models import User

LEFT = "利用を停止（役割・パスワード・二段階認証を削除）"


@hooks.register("after_create_user")
@hooks.register("after_edit_user")
def account_follows_the_form(request: HttpRequest, user: User) -> None:
    """Forget the addresses that the account had before; take the rights of a leaver."""
    keep_one_address(user)
    if not user.is_active:
        _take_rights(request, user)


@hooks.register("after_bulk_action")
def leavers_lose_their_rights(
    request: HttpRequest, action_type: str, objects: list[Any], action_class: Any
) -> None:
    """Do the same for people chosen together in the list."""
    if action_type != "set_active_state":
        return
    for user in User.objects.filter(pk__in=[entry.pk for entry in objects], is_active=False):
        _take_rights(request, user)


def _take_rights(request: HttpRequest, user: User) -> None:
    """Once for each account: a later change of the name must not fill the log."""
    if user.has_usable_password() or user.groups.exists() or user.is_superuser:
        shut_out(user)
        record_event(request, AccessAction.RIGHTS, request.user, what=LEFT, subject=user)
        name = user.get_full_name() or user.email
        messages.warning(
            request,
            f"{name}さんの利用を停止し、役割、パスワード、二段階認証を消しました。"
            "もう一度利用するときは、有効にして役割を選び、ご本人がパスワードを設定し直します。",
        )
