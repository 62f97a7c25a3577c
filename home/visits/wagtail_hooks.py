"""The report on page views in the menu of reports."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.menus import RightMenuItem
from home.visits.views import PageViewReport


@hooks.register("register_admin_urls")
def report_url() -> list[URLPattern]:
    """Address of the report."""
    return [path("reports/page-views/", PageViewReport.as_view(), name="page_views_report")]


@hooks.register("register_reports_menu_item")
def report_link() -> MenuItem:
    """A way to the report."""
    return RightMenuItem.to_view(PageViewReport, "page_views_report", name="page-views", order=50)
