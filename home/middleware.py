"""Saves the queries that Wagtail would ask before a page is drawn."""

from collections.abc import Callable
from typing import Any

from django.http import HttpRequest, HttpResponse
from wagtail.views import serve

from home.site_data import find_site


class SiteMiddleware:
    """Finds the site before Wagtail looks for the page of an address; see `find_site`."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Nothing before or after the view."""
        return self.get_response(request)

    def process_view(self, request: HttpRequest, view: Any, *_arguments: Any) -> None:
        """Views other than those of pages find it themselves, when they draw the menus."""
        if view is serve:
            find_site(request)
