"""The report on page views in the menu of reports."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from home.visits.views import PageViewReport


class PageViewMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person has the right."""
        return request.user.has_perm(PageViewReport.permission_required)


@hooks.register("register_admin_urls")
def report_url() -> list[URLPattern]:
    """Address of the report."""
    return [path("reports/page-views/", PageViewReport.as_view(), name="page_views_report")]


@hooks.register("register_reports_menu_item")
def report_link() -> MenuItem:
    """A way to the report."""
    return PageViewMenuItem(
        PageViewReport.page_title,
        reverse("page_views_report"),
        name="page-views",
        icon_name=PageViewReport.header_icon,
        order=50,
    )
