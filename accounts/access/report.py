"""The access log as supervisors and administrators read it (E10)."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.http import HttpResponse
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.filters import DateRangePickerWidget, WagtailFilterSet
from wagtail.admin.ui.tables import Column

from accounts.access.actions import record_export
from accounts.access.models import AccessLogEntry
from core.rights import RightReport

PERMISSION = "access.view_accesslogentry"


def written_minute(entry: AccessLogEntry) -> str:
    """`2026年11月21日 21:14`, as the other screens write it."""
    return date_format(timezone.localtime(entry.at), "Y年n月j日 G:i")


def local_minute(entry: AccessLogEntry) -> str:
    """`2026-11-21 21:14`, Japanese time, for files."""
    return timezone.localtime(entry.at).strftime("%Y-%m-%d %H:%M")


def subject_text(entry: AccessLogEntry) -> str:
    """Kind and name of what was looked at."""
    if not entry.subject_id:
        return entry.subject_label
    return f"{entry.subject_type}：{entry.subject_label}"


class AccessLogFilterSet(WagtailFilterSet):
    """By person, day, kind of action and subject."""

    email = django_filters.CharFilter(label="利用者のメールアドレス", lookup_expr="icontains")
    at = django_filters.DateFromToRangeFilter(label="日付", widget=DateRangePickerWidget)
    subject_label = django_filters.CharFilter(label="対象（名前の一部）", lookup_expr="icontains")
    subject_id = django_filters.CharFilter(label="対象の番号")

    class Meta:
        model = AccessLogEntry
        fields = ["email", "at", "action", "subject_label", "subject_id"]


class AccessLogView(RightReport):
    """One line for each look, export, sign-in and refusal, newest first; its own export is recorded, too."""

    model = AccessLogEntry
    right = PERMISSION
    page_title = "閲覧の記録"
    header_icon = "history"
    index_url_name = "access_log"
    index_results_url_name = "access_log_results"
    filterset_class = AccessLogFilterSet
    columns = [
        Column("at", label="日時", accessor=written_minute, classname="one-line"),
        Column("email", label="利用者"),
        Column("action", label="操作", accessor="get_action_display"),
        Column("what", label="内容"),
        Column("subject", label="対象", accessor=subject_text),
        Column("rows", label="件数", accessor=lambda entry: "" if entry.rows is None else entry.rows),
        Column("address", label="接続元", accessor=lambda entry: entry.address or ""),
    ]
    export_headings = {
        "at": "日時",
        "email": "利用者",
        "action": "操作",
        "what": "内容",
        "subject_type": "対象の種類",
        "subject_id": "対象の番号",
        "subject_label": "対象",
        "rows": "件数",
        "address": "接続元",
        "path": "画面のアドレス",
    }
    list_export = list(export_headings)

    def get_queryset(self) -> QuerySet[AccessLogEntry]:
        """All rows, newest first."""
        return AccessLogEntry.objects.order_by("-at", "-pk")

    def as_spreadsheet(self, queryset: Any, spreadsheet_format: str) -> HttpResponse:
        """Hand the rows out and note it."""
        record_export(self.request, self.page_title, rows=len(queryset), subject=AccessLogEntry)
        return super().as_spreadsheet(queryset, spreadsheet_format)

    def get_filename(self) -> str:
        """Name of the exported file with its day."""
        return f"access-log-{timezone.localdate():%Y%m%d}"

    def to_row_dict(self, item: AccessLogEntry) -> OrderedDict[str, Any]:
        """One row of the export."""
        row = OrderedDict((name, getattr(item, name)) for name in self.list_export)
        row.update(at=local_minute(item), action=item.get_action_display())
        return row
