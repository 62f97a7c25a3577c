"""Counts page views, and lets the browser talk to Google only where a page asks for consent (A17)."""

from __future__ import annotations

import logging
from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.csp import CSP, build_policy

from home.visits.buffer import views
from home.visits.counting import counted_path, is_page_view

logger = logging.getLogger(__name__)
TAG_HOST = "https://www.googletagmanager.com"
MEASURING = ["https://*.google-analytics.com", "https://*.analytics.google.com", TAG_HOST]


def analytics_policy(response: HttpResponse) -> str:
    """The policy of a page (its own one, or the usual one) with the hosts of Google Analytics added."""
    usual = getattr(response, "_csp_config", None) or settings.SECURE_CSP
    return build_policy(
        {
            **usual,
            "script-src": [*usual["script-src"], TAG_HOST],
            "connect-src": [CSP.SELF, *MEASURING],
            "img-src": [*usual["img-src"], *MEASURING],
        }
    )


class PageViewMiddleware:
    """Notes each public page shown to a person. An error here never becomes the visitor's."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, then count."""
        response = self.get_response(request)
        try:
            if is_page_view(request, response):
                views.add(counted_path(request.path))
        except Exception:  # counting is never worth a page
            logger.exception("a page view could not be counted")
        return response


class AnalyticsPolicyMiddleware:
    """Widens the policy of pages on which `{% consent %}` printed the measurement id, and of no other."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set the header before Django does; that keeps a header which is there."""
        response = self.get_response(request)
        if getattr(request, "asks_for_consent", False):
            response.headers.setdefault(str(CSP.HEADER_ENFORCE), analytics_policy(response))
        return response
