"""Which answers count as a page somebody looked at. Pure: no database, no clock."""

from __future__ import annotations

import re

from django.http import HttpRequest, HttpResponseBase

from core.visitors import is_person, is_prefetch
from home.visits.models import PATH_LENGTH

PRIVATE = ("/cms/", "/accounts/", "/my/", "/employer/", "/documents/", "/media/", "/static/", "/_util/")
"""Where people are at work or signed in, and files."""
NOT_PUBLIC = {"freshness", "sharing", "signage"}
"""Namespaces of links that only some people have: their addresses must not be kept."""
CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def is_page_view(request: HttpRequest, response: HttpResponseBase) -> bool:
    """Tell whether a person was shown a whole public page."""
    return (
        request.method == "GET"
        and response.status_code == 200
        and response.headers.get("Content-Type", "").startswith("text/html")
        and not request.path.startswith(PRIVATE)
        and not _is_private_link(request)
        and not _is_part_or_prefetch(request)
        and is_person(request.headers.get("User-Agent", ""))
    )


def counted_path(path: str) -> str:
    """The path as it is stored: without control characters, at most 200 characters."""
    return CONTROL.sub("", path)[:PATH_LENGTH]


def _is_private_link(request: HttpRequest) -> bool:
    """Previews, whatever address they show, and links known to few."""
    match = request.resolver_match
    return getattr(request, "is_preview", False) or bool(match and NOT_PUBLIC & set(match.namespaces))


def _is_part_or_prefetch(request: HttpRequest) -> bool:
    """Parts fetched by script, and pages fetched in case somebody opens them."""
    return "HX-Request" in request.headers or is_prefetch(request)
