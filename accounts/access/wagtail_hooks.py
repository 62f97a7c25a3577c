"""Ranges of addresses and the access log in the admin."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from accounts.access.actions import record_view
from accounts.access.report import AccessLogView
from accounts.access.viewset import AddressRangeViewSet
from core.menus import RightMenuItem

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
    return RightMenuItem.to_view(AccessLogView, "access_log", name="access-log", order=900)
