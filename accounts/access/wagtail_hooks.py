"""Ranges of addresses and the access log in the admin."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.access.actions import record_view
from accounts.access.report import PERMISSION, AccessLogView
from accounts.access.viewset import AddressRangeViewSet


class AccessLogMenuItem(MenuItem):
    """Shown to those who may read the log."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person has the right."""
        return bool(request.user.has_perm(PERMISSION))


hooks.register("note_look", record_view)


@hooks.register("register_admin_viewset")
def address_ranges() -> AddressRangeViewSet:
    """Kept under settings."""
    return AddressRangeViewSet("address_ranges", url_prefix="address-ranges")


@hooks.register("register_admin_urls")
def log_urls() -> list[URLPattern]:
    """Addresses of the log."""
    return [
        path("reports/access-log/", AccessLogView.as_view(), name="access_log"),
        path(
            "reports/access-log/results/",
            AccessLogView.as_view(results_only=True),
            name="access_log_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def log_link() -> MenuItem:
    """A way to the log."""
    return AccessLogMenuItem(
        AccessLogView.page_title,
        reverse("access_log"),
        name="access-log",
        icon_name=AccessLogView.header_icon,
        order=900,
    )
