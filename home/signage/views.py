"""The public page of a screen (A22)."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from home.signage.models import SignageScreen, screen_context


@require_safe
@never_cache
def screen(request: HttpRequest, token: str) -> HttpResponse:
    """Slides of the screen with this secret address; 404 for any other.

    The address must not travel: neither to search engines nor to the pages the screen links to.
    """
    found = get_object_or_404(SignageScreen, token=token)
    response = render(request, "signage/screen.html", screen_context(found, request))
    response.headers["X-Robots-Tag"] = "noindex, nofollow, noarchive"
    response.headers["Referrer-Policy"] = "no-referrer"
    return response
