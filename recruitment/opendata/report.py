"""How much of the open data was fetched, by week and consumer (D3)."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any

from django.db.models import QuerySet
from django.template.defaultfilters import filesizeformat
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.tables import Column, NumberColumn

from core.rights import RightReport
from recruitment.opendata.enums import UseKind
from recruitment.opendata.models import ApiConsumer, ApiUse

PERMISSION = "opendata.view_apiuse"
NOBODY = "（キーなし）"


class UseReport(RightReport):
    """One row for each week, consumer and kind."""

    model = ApiUse
    right = PERMISSION
    page_title = "オープンデータの利用量"
    verbose_name_plural = "取得の記録"
    header_icon = "globe"
    index_url_name = "opendata_use"
    index_results_url_name = "opendata_use_results"
    paginate_by = 50
    columns = [
        Column("week", label="週の始まり", accessor="week_text", classname="one-line"),
        Column("consumer", label="利用者"),
        Column("kind", label="種類", accessor="kind_text"),
        NumberColumn("requests", label="取得", accessor="requests_sum"),
        NumberColumn("not_modified", label="うち変更なし（304）", accessor="not_modified_sum"),
        NumberColumn("rows", label="渡した求人（延べ）", accessor="rows_sum"),
        Column("bytes", label="送信量", accessor="size"),
    ]
    export_headings = {
        "week": "週の始まり",
        "consumer": "利用者",
        "kind_text": "種類",
        "requests_sum": "取得",
        "not_modified_sum": "うち変更なし（304）",
        "rows_sum": "渡した求人（延べ）",
        "bytes_sum": "送信量（バイト）",
    }
    list_export = list(export_headings)

    def get_queryset(self) -> QuerySet[Any]:
        """Sums by week, the latest first."""
        return ApiUse.objects.by_week()

    def decorate_paginated_queryset(self, object_list: Any) -> list[dict[str, Any]]:
        """With names instead of keys; the rows themselves, for the table shows those."""
        names = dict(ApiConsumer.objects.values_list("key", "name"))
        rows = list(object_list)
        for row in rows:
            key = row["consumer_key"]
            row["consumer"] = names.get(key, f"（削除したキー {key[:6]}…）") if key else NOBODY
            row["kind_text"] = UseKind(row["kind"]).label
            row["week_text"] = date_format(row["week"], "Y年n月j日")
            row["size"] = filesizeformat(row["bytes_sum"])
        return rows

    def to_row_dict(self, item: dict[str, Any]) -> OrderedDict[str, Any]:
        """One row of the file."""
        return OrderedDict((name, item[name]) for name in self.list_export)

    def get_filename(self) -> str:
        """Name of the file with its day."""
        return f"opendata-use-{timezone.localdate()}"
