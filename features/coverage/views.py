"""The report in the admin."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from django.db.models import QuerySet
from django.urls import reverse_lazy
from django.utils import timezone
from django.utils.functional import cached_property
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.models import Site

from core.rights import RightReport
from features.coverage.companies import companies_by_need
from features.coverage.report import Coverage, years
from features.fiscal_year import FiscalYear
from features.models import FeatureTargets
from recruitment.models import Company

PERMISSION = "features.view_coverage"


def last_featured_text(company: Company) -> str:
    """Day of the last article, or that there is none."""
    moment = company.last_featured
    return timezone.localdate(moment).strftime("%Y-%m-%d") if moment else "まだ"


def size_text(company: Company) -> str:
    """Size class in words."""
    return str(company.size_class.label) if company.size_class else ""


class CoverageView(RightReport):
    """Themes and companies against the targets, their spread, and the companies to visit next (A5)."""

    model = Company
    right = PERMISSION
    page_title = "特集の掲載状況"
    header_icon = "openquote"
    template_name = "features/coverage/report.html"
    index_url_name = "coverage_report"
    index_results_url_name = "coverage_report_results"
    paginate_by = 50
    columns = [
        TitleColumn("name", label="会社", get_url=lambda company: company.get_absolute_url()),
        Column("industry", label="業種", accessor=lambda company: company.industry and company.industry.name),
        Column("size", label="規模", accessor=size_text),
        Column("open_jobs", label="募集中の求人"),
        Column("last_featured", label="最後に載せた日", accessor=last_featured_text),
    ]
    export_headings = {
        "code": "企業コード",
        "name": "会社",
        "industry": "業種",
        "size": "規模",
        "open_jobs": "募集中の求人",
        "last_featured": "最後に載せた日",
    }
    list_export = list(export_headings)

    @cached_property
    def year(self) -> FiscalYear:
        """The fiscal year asked for; this one when that makes no sense."""
        asked = self.request.GET.get("year", "")
        return next((year for year in self.years if str(year.year) == asked), self.years[0])

    @cached_property
    def years(self) -> list[FiscalYear]:
        """What can be chosen."""
        return years()

    def get_queryset(self) -> QuerySet[Company]:
        """Companies to visit next."""
        return companies_by_need()

    def get_filename(self) -> str:
        """Name of the exported file with its day."""
        return f"coverage-{timezone.localdate():%Y%m%d}"

    def to_row_dict(self, item: Company) -> OrderedDict[str, Any]:
        """One company as a line of the export."""
        values = {
            "code": item.code,
            "name": item.name,
            "industry": item.industry.name if item.industry else "",
            "size": size_text(item),
            "open_jobs": item.open_jobs,
            "last_featured": last_featured_text(item),
        }
        return OrderedDict(values)

    def get_context_data(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The figures of the year above the list."""
        context: dict[str, Any] = super().get_context_data(*args, **kwargs)
        if not self.is_export:
            site = Site.find_for_request(self.request)
            targets = FeatureTargets.objects.filter(site=site).first() or FeatureTargets()
            report = Coverage(self.year, targets)
            context.update(report=report, spreads=report.spreads(), years=self.years)
            context["targets_url"] = self.targets_url(site)
        return context

    def targets_url(self, site: Site | None) -> str:
        """Where the targets are changed, for those who may."""
        may_change = site and self.request.user.has_perm("features.change_featuretargets")
        return reverse_lazy("wagtailsettings:edit", args=["features", "featuretargets"]) if may_change else ""
