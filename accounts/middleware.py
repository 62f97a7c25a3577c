"""Staff without a second factor reach nothing but the pages that set one up (E2)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from allauth.account.authentication import get_authentication_records
from allauth.mfa.models import Authenticator
from django.conf import settings
from django.contrib import messages
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import Resolver404, resolve

from accounts.roles import is_staff_member

ALWAYS_OPEN = frozenset(
    {
        "account_logout",
        "account_reauthenticate",
        "account_change_password",
        "wagtailadmin_logout",
        "healthz",
        "readyz",
    }
)
FACTORS = (Authenticator.Type.TOTP, Authenticator.Type.WEBAUTHN)
SET_UP_FIRST = "職員のアカウントには二段階認証が必要です。はじめに設定してください。"


class StaffSecondFactorMiddleware:
    """Sends staff to the set-up of a second factor while `STAFF_SECOND_FACTOR` is on.

    A session that began after the factor was set up must have shown it: whoever came in by any door
    that does not ask for it is signed out.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or redirect to the set-up or to sign-in."""
        if not settings.STAFF_SECOND_FACTOR or not concerns_staff(request):
            return self.get_response(request)
        since = has_factor_since(request.user.pk)
        if since is None and not is_set_up_page(request):
            say_once(request, SET_UP_FIRST)
            return redirect("mfa_activate_totp")
        if since is not None and not showed_factor(request, since):
            logout(request)
            return redirect("account_login")
        return self.get_response(request)


def concerns_staff(request: HttpRequest) -> bool:
    """Tell whether a member of staff asks for something other than a file."""
    is_file = request.path.startswith((settings.STATIC_URL, settings.MEDIA_URL))
    return not is_file and is_staff_member(request.user)


def has_factor_since(user_id: int | None) -> datetime | None:
    """Return when a user's oldest second factor was set up, or None without one."""
    factors = Authenticator.objects.filter(user_id=user_id, type__in=FACTORS)
    return factors.order_by("created_at").values_list("created_at", flat=True).first()


def showed_factor(request: HttpRequest, since: datetime) -> bool:
    """Tell whether the session showed a factor, or began by the common door before there was one."""
    records = get_authentication_records(request, request.user)
    if any(record["method"] == "mfa" for record in records):
        return True
    return bool(records) and datetime.fromtimestamp(records[0]["at"], UTC) < since


def is_set_up_page(request: HttpRequest) -> bool:
    """Tell whether the address belongs to the set-up itself, or signs out."""
    try:
        name = resolve(request.path_info).url_name or ""
    except Resolver404:
        return False
    return name in ALWAYS_OPEN or name.startswith("mfa_")


def say_once(request: HttpRequest, sentence: str) -> None:
    """Queue a sentence for the next page unless it already waits there."""
    storage = messages.get_messages(request)
    waiting = {str(message) for message in storage}
    storage.used = False  # reading them must not use them up
    if sentence not in waiting:
        messages.info(request, sentence)
