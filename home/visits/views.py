"""The report on page views in the admin."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from core.rights import RightRequired
from core.spreadsheets import SafeExportMixin
from home.visits.forms import PeriodForm, shortcuts, usual_period
from home.visits.models import PageView
from home.visits.report import Report


class PageViewReport(RightRequired, SafeExportMixin, WagtailAdminTemplateMixin, TemplateView):
    """A period in a picture, by section and by page (A17). `?export=csv` or `xlsx` gives every page."""

    right = "visits.view_pageview"
    template_name = "wagtailadmin/visits/page_views.html"
    page_title = "ページの閲覧数"
    header_icon = "view"
    list_export = ["title", "path", "count"]
    export_headings = {"title": "ページ", "path": "アドレス", "count": "閲覧数"}

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the period, or hand it out as a spreadsheet."""
        first, last = usual_period()
        self.form = PeriodForm(request.GET if "first" in request.GET else None, initial={})
        if not self.form.is_bound:
            self.form.initial = {"first": first, "last": last}
        self.report = Report(*self.form.period)
        if self.is_export:
            return self.as_spreadsheet(self.report.pages(limit=None), request.GET["export"])
        return super().get(request, *args, **kwargs)

    def get_filename(self) -> str:
        """Name of the file with its period."""
        return f"page-views-{self.report.first}-{self.report.last}"

    def get_heading(self, queryset: Any, field: str) -> str:
        """Heading of a column."""
        return self.export_headings[field]

    def to_row_dict(self, item: dict[str, Any]) -> OrderedDict[str, Any]:
        """One page."""
        return OrderedDict((field, item[field]) for field in self.list_export)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way to the report."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The report with its form."""
        period = f"first={self.report.first}&last={self.report.last}"
        buttons = [
            Button("CSVでダウンロード", url=f"?{period}&export=csv", icon_name="download", priority=90),
            Button("XLSXでダウンロード", url=f"?{period}&export=xlsx", icon_name="download", priority=100),
        ]
        return super().get_context_data(
            **kwargs,
            form=self.form,
            report=self.report,
            sections=self.report.sections(),
            pages=self.report.pages(),
            shortcuts=shortcuts(),
            header_more_buttons=buttons,
            model=PageView,
        )
