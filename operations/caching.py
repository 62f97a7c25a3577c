"""Lets anybody keep a visitor's page and ask whether it is still the same (D6)."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_cache_control

from accounts.access.middleware import came_signed_in

SAME_FOR_ALL = ("wagtail_serve", "recruitment:", "search:", "landing:", "events:", "opendata:")
"""Views whose answer depends on the address alone; pages behind a secret link are none of them."""


class PublicPageMiddleware:
    """Marks pages that are the same for every visitor: caches may keep them, and must ask before each use.

    A page that sets a cookie (a form with its token), one of somebody signed in, and one that says itself how
    long it may be kept stay as they are. The validator comes from Django's ConditionalGetMiddleware.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, and mark the answer."""
        response = self.get_response(request)
        if (
            request.method in ("GET", "HEAD")
            and response.status_code == 200
            and _is_for_all(request, response)
        ):
            patch_cache_control(response, public=True, no_cache=True)
        return response


def _is_for_all(request: HttpRequest, response: HttpResponse) -> bool:
    match = request.resolver_match
    if match is None or not match.view_name.startswith(SAME_FOR_ALL) or came_signed_in(request):
        return False
    return not response.cookies and not response.has_header("Cache-Control")
