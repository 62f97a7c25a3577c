"""The reports on searches in the menu of reports."""

from django.urls import URLPattern, path
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from core.menus import RightMenuItem
from search.journal.deciding import decide
from search.journal.report import EffectReport, SearchReport


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
    return RightMenuItem.to_view(SearchReport, "search_report", name="searches", order=52)
