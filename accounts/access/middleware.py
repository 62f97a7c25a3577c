"""Ends the session of staff who come from an address that is not listed for their role (E3)."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

from accounts.access.actions import client_address
from accounts.access.guard import active_ranges, may_enter
from accounts.access.refusal import refuse

CLOSED = ("/cms/", "/accounts/")
"""Here the person is told; everywhere else the page is shown as to any visitor."""


class AddressMiddleware:
    """Asks for every request of somebody signed in, while any range is in force."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer the request, or end the session first."""
        if not came_signed_in(request) or not active_ranges():
            return self.get_response(request)
        user = request.user
        if not user.is_authenticated or may_enter(user, client_address(request)):
            return self.get_response(request)
        refusal = refuse(request, user)
        logout(request)
        return refusal if request.path.startswith(CLOSED) else self.get_response(request)


def came_signed_in(request: HttpRequest) -> bool:
    """Tell, without opening the session, whether there may be one: visitors' pages stay cacheable."""
    is_file = request.path.startswith((settings.STATIC_URL, settings.MEDIA_URL))
    return not is_file and settings.SESSION_COOKIE_NAME in request.COOKIES
