"""Content Security Policy of the admin, which needs a little more than the public pages (G9).

Wagtail's editor adds `<style>` elements and shows previews in frames; scripts stay strict there,
too, because the templates in `templates/wagtailadmin/` carry no inline script.
"""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.csp import CSP, build_policy


class AdminContentSecurityPolicyMiddleware:
    """Puts `SECURE_CSP_ADMIN` on every answer below the admin's address.

    Stands after Django's own middleware in the list: that one keeps a header that is already set.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.prefix = reverse("wagtailadmin_home")
        self.policy = build_policy(settings.SECURE_CSP_ADMIN)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Set the header where the address is the admin's."""
        response = self.get_response(request)
        if request.path.startswith(self.prefix):
            # Assigned, not added: a preview has already got the policy of the page it shows.
            response.headers[str(CSP.HEADER_ENFORCE)] = self.policy
        return response
