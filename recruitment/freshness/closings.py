"""Why publications ended, month by month: what employers say when they close a job (B8)."""

from __future__ import annotations

import datetime
from collections import Counter, OrderedDict
from dataclasses import dataclass
from typing import Any

from django.db.models import Count
from django.db.models.functions import TruncMonth
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.generic import TemplateView
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.widgets.button import Button

from core.days import start_of
from core.rights import RightRequired
from core.spreadsheets import SafeExportMixin
from recruitment.freshness.unconfirmed import PERMISSION
from recruitment.models import Listing, ListingTransition
from recruitment.vocabulary.enums import CloseReason, ListingState

SILENT = "掲載期間が終わった（理由の回答なし）"
COLUMNS = [*CloseReason.labels, SILENT]
HEADINGS = {
    CloseReason.FILLED_HERE.label: "採用（このサイト）",
    CloseReason.FILLED_ELSEWHERE.label: "採用（ほかの方法）",
    CloseReason.CANCELLED.label: "募集のとりやめ",
    CloseReason.WITHDRAWN.label: "運営による取下げ",
    SILENT: "期間満了（回答なし）",
}
PERIODS = (12, 24, 36)


@dataclass(frozen=True)
class Month:
    """The ends of one month, in the order of `COLUMNS`."""

    first: datetime.date
    counts: tuple[int, ...]

    @property
    def total(self) -> int:
        """All of them."""
        return sum(self.counts)


def months_back(today: datetime.date, number: int) -> list[datetime.date]:
    """First days of the last months, this one first."""
    last = today.year * 12 + today.month - 1
    return [datetime.date(each // 12, each % 12 + 1, 1) for each in range(last, last - number, -1)]


def closings(today: datetime.date, number: int) -> list[Month]:
    """Ends of the last months, newest month first; two questions to the database.

    Counted from the history, which stays when a job is published again; a job closed twice counts twice.
    """
    months = months_back(today, number)
    moments = ListingTransition.objects.filter(
        action="close", to_state=ListingState.CLOSED, at__gte=start_of(months[-1])
    )
    found: Counter[tuple[datetime.date, str]] = Counter()
    rows = moments.annotate(month=TruncMonth("at")).order_by().values_list("month", "reason")
    for moment, reason, count in rows.annotate(count=Count("pk")):
        # A registration says its own name; what it ends is withdrawn.
        label = reason if reason in COLUMNS else CloseReason.WITHDRAWN.label
        found[timezone.localdate(moment), label] += count
    ended = Listing.objects.filter(
        state=ListingState.OPEN, publication_end__gte=months[-1], publication_end__lt=today
    )
    silent = ended.annotate(month=TruncMonth("publication_end")).order_by().values_list("month")
    for month, count in silent.annotate(count=Count("pk")):
        found[month, SILENT] += count
    return [Month(month, tuple(found[month, label] for label in COLUMNS)) for month in months]


class ClosingsView(RightRequired, SafeExportMixin, WagtailAdminTemplateMixin, TemplateView):
    """The table; `?export=csv` or `xlsx` hands it out, `?months=` says how far back."""

    right = PERMISSION
    template_name = "freshness/closings.html"
    page_title = "掲載の終了と理由"
    header_icon = "circle-check"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Show the table, or hand it out as a spreadsheet."""
        asked = request.GET.get("months", "")
        self.number = int(asked) if asked in {str(number) for number in PERIODS} else PERIODS[0]
        self.months = closings(timezone.localdate(), self.number)
        if self.is_export:
            return self.as_spreadsheet(self.months, request.GET["export"])
        return super().get(request, *args, **kwargs)

    list_export = ["month", *COLUMNS, "total"]

    def get_filename(self) -> str:
        """Name of the file with its day."""
        return f"closings-{timezone.localdate():%Y%m%d}"

    def get_heading(self, queryset: Any, field: str) -> str:
        """Heading of a column."""
        return {"month": "月", "total": "合計"}.get(field, field)

    def to_row_dict(self, item: Month) -> OrderedDict[str, Any]:
        """One month."""
        counts = dict(zip(COLUMNS, item.counts, strict=True))
        return OrderedDict(month=f"{item.first:%Y-%m}", **counts, total=item.total)

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        """The way to the report."""
        return [*self.breadcrumbs_items, {"url": "", "label": self.page_title}]

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        """The table with its sums."""
        sums = [sum(month.counts[place] for month in self.months) for place in range(len(COLUMNS))]
        buttons = [
            Button(
                f"{kind.upper()}でダウンロード",
                url=f"?months={self.number}&export={kind}",
                icon_name="download",
                priority=priority,
            )
            for kind, priority in (("csv", 90), ("xlsx", 100))
        ]
        return super().get_context_data(
            **kwargs,
            columns=[HEADINGS[column] for column in COLUMNS],
            months=self.months,
            sums=sums,
            total=sum(sums),
            periods=PERIODS,
            number=self.number,
            header_more_buttons=buttons,
        )
