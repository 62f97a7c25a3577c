"""The reports on searches in the menu of reports."""

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search.journal.deciding import decide
from search.journal.report import PERMISSION, EffectReport, SearchReport


class SearchMenuItem(MenuItem):
    """Shown to those who may read the report."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the person has the right."""
        return bool(request.user.has_perm(PERMISSION))


@hooks.register("register_admin_urls")
def report_urls() -> list[URLPattern]:
    """Addresses of the reports and of the buttons on them."""
    start = "reports/searches/"
    return [
        path(start, SearchReport.as_view(), name="search_report"),
        path(f"{start}results/", SearchReport.as_view(results_only=True), name="search_report_results"),
        path(f"{start}synonyms/", EffectReport.as_view(), name="search_effects"),
        path(
            f"{start}synonyms/results/",
            EffectReport.as_view(results_only=True),
            name="search_effects_results",
        ),
        path(f"{start}decide/", decide, name="search_decide"),
    ]


@hooks.register("register_reports_menu_item")
def report_link() -> MenuItem:
    """A way to the words."""
    title, url = SearchReport.page_title, reverse("search_report")
    return SearchMenuItem(title, url, name="searches", icon_name=SearchReport.header_icon, order=52)
