"""The report 「国の形式で出力できない求人」: each with its reasons and the record to mend."""

from __future__ import annotations

from collections import Counter, OrderedDict
from typing import Any

import django_filters
from django.db.models import QuerySet, TextField
from django.db.models.functions import Cast
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn

from accounts.access.actions import record_export
from core.rights import RightReport
from recruitment.models import Company, Job
from recruitment.nationaldata.columns import by_header
from recruitment.provision.models import ProvidedJob

PERMISSION = "provision.view_providedjob"
TITLE = "国の形式で出力できない求人"
SHOWN = 60
"""Characters of a wrong value in the list."""


def record_url(model: type[Job] | type[Company], pk: int | None, may_change: bool) -> str:
    """The record in the admin: to mend it, or to read it."""
    if pk is None:
        return ""
    return reverse(model.snippet_viewset.get_url_name("edit" if may_change else "inspect"), args=[pk])


class ReasonsColumn(Column):
    """The reasons with links to what has to be mended."""

    cell_template_name = "provision/admin/reasons_cell.html"

    def get_cell_context_data(self, instance: ProvidedJob, parent_context: Any) -> dict[str, Any]:
        """Each reason with a link."""
        may_change = parent_context["request"].user.has_perm("recruitment.change_job")
        reasons = [_reason(fault, instance, may_change) for fault in _each_once(instance.faults)]
        return super().get_cell_context_data(instance, parent_context) | {"reasons": reasons}


def _each_once(faults: list[dict[str, str]]) -> list[dict[str, str]]:
    """What a company lacks is said of its items and of the job's; the first one leads to the record."""
    return list({fault["message"]: fault for fault in reversed(faults)}.values())[::-1]


def _reason(fault: dict[str, str], entry: ProvidedJob, may_change: bool) -> dict[str, str]:
    column = by_header(fault["column"])
    places = {
        "company": ("企業の情報", record_url(Company, entry.company_id, may_change)),
        "job": ("求人の情報", record_url(Job, entry.job_id, may_change)),
        "living": ("住まい・暮らしの情報", reverse("living_information:index")),
    }
    where, url = places[column.section if column else "job"]
    value = fault["value"]
    shown = f"{value[:SHOWN]}…" if len(value) > SHOWN else value
    return {"message": fault["message"], "value": shown, "where": where, "url": url}


def reasons_by_item() -> list[tuple[str, str, int]]:
    """Header, label and number of jobs of each item that is in the way, the most frequent first."""
    numbers: Counter[str] = Counter()
    for faults in ProvidedJob.objects.unexportable().values_list("faults", flat=True).iterator():
        numbers.update({fault["column"] for fault in faults})
    found = [
        (header, column.label, number) for header, number in numbers.items() if (column := by_header(header))
    ]
    return sorted(found, key=lambda entry: (-entry[2], entry[0]))


class ItemFilterSet(WagtailFilterSet):
    """By the item that is in the way, and by company."""

    item = django_filters.ChoiceFilter(label="項目", method="by_item", empty_label="すべて")
    company = django_filters.CharFilter(
        field_name="company__name", label="企業名の一部", lookup_expr="icontains"
    )

    class Meta:
        model = ProvidedJob
        fields: list[str] = []

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.form.fields["item"].choices = [
            ("", "すべて"),
            *((header, f"{label}（{number}件）") for header, label, number in reasons_by_item()),
        ]

    def by_item(self, queryset: QuerySet[ProvidedJob], name: str, value: str) -> QuerySet[ProvidedJob]:
        """Those with a fault of this item."""
        # Both databases keep the list as text of this form, and headers are plain ASCII.
        return queryset.annotate(reasons=Cast("faults", TextField())).filter(
            reasons__contains=f'"column": "{value}"'
        )


class UnexportableView(RightReport):
    """The list for those who mend records."""

    model = ProvidedJob
    right = PERMISSION
    page_title = TITLE
    header_icon = "warning"
    index_url_name = "unexportable_jobs"
    index_results_url_name = "unexportable_jobs_results"
    results_template_name = "provision/admin/unexportable_results.html"
    filterset_class = ItemFilterSet
    columns = [
        TitleColumn(
            "title",
            label="求人",
            accessor=lambda entry: str(entry.job),
            get_url=lambda entry: record_url(Job, entry.job_id, may_change=False),
        ),
        Column("serial", label="求人番号", accessor="number", classname="one-line"),
        Column("company", label="企業", accessor=lambda entry: str(entry.company)),
        ReasonsColumn("reasons", label="理由"),
    ]
    export_headings = {"number": "求人番号", "title": "求人", "company": "企業", "reasons": "理由"}
    list_export = list(export_headings)

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Note who takes it out."""
        response = super().dispatch(request, *args, **kwargs)
        if self.is_export:
            record_export(request, TITLE, subject=ProvidedJob)
        return response

    def get_queryset(self) -> QuerySet[ProvidedJob]:
        """Jobs that are open, but cannot be said; those of one company stand together."""
        entries = ProvidedJob.objects.unexportable().defer("values")
        return entries.select_related("job", "company").order_by("company__name_kana", "number")

    def get_filename(self) -> str:
        """Name of the file with its day."""
        return f"unexportable-jobs-{timezone.localdate():%Y%m%d}"

    def to_row_dict(self, item: ProvidedJob) -> OrderedDict[str, Any]:
        """One job."""
        return OrderedDict(
            number=item.number,
            title=str(item.job),
            company=str(item.company),
            reasons="\n".join(fault["message"] for fault in _each_once(item.faults)),
        )
