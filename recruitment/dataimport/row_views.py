"""The rows of a registration in the admin, and its errors as a file."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator
from typing import Any

from django.http import HttpRequest, StreamingHttpResponse
from django.views.generic import View

from accounts.access.actions import record_export, record_view
from core.spreadsheets import BYTE_ORDER_MARK, plain_text
from recruitment.dataimport.models import ImportBatch, ImportRow
from recruitment.dataimport.querysets import ImportRowQuerySet
from recruitment.dataimport.views import DRAFTED, INCOMPLETE, OLDER, SHOWN_KINDS, AnyPage, Readers, kinds_of

FOUND: dict[str, Callable[[Any], Any]] = {
    OLDER: ImportRowQuerySet.older,
    INCOMPLETE: ImportRowQuerySet.incomplete,
    DRAFTED: ImportRowQuerySet.drafted,
}
"""Kinds beside those that a check gives a row."""
ERROR_HEADINGS = ("求人番号", "法人番号", "求人名", "項目", "値", "直し方")


class RowList(Readers, AnyPage):
    """The rows of a registration, by what they mean."""

    template_name = "dataimport/rows.html"
    context_object_name = "rows"
    paginate_by = 50

    def get_queryset(self) -> Any:
        """Rows of one kind, or all, in the order of the file."""
        self.found = self.batch()
        kind = self.request.GET.get("kind", "")
        self.kind = kind if kind in (*SHOWN_KINDS, *FOUND) else ""
        rows = self.found.rows.defer("values", "before").order_by("pk")
        if self.kind in FOUND:
            return FOUND[self.kind](rows)
        return rows.filter(kind=self.kind) if self.kind else rows

    def get_page_title(self) -> str:
        labels = {kind: label for kind, label, _ in kinds_of(self.found)}
        return f"データ登録 #{self.kwargs['batch_id']} の{labels.get(self.kind, '全行')}"

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        record_view(self.request, ImportBatch, f"{self.found}の行")
        kinds = kinds_of(self.found)
        return super().get_context_data(batch=self.found, kind=self.kind, kinds=kinds, **kwargs)


class _Echo:
    """A file for csv.writer that hands back what is written."""

    def write(self, text: str) -> str:
        return text


class ErrorFile(Readers, View):
    """All errors as CSV for Excel."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> StreamingHttpResponse:
        """One line an error."""
        batch = self.batch()
        record_export(request, f"{batch}のエラー", subject=ImportBatch)
        response = StreamingHttpResponse(_error_lines(batch), content_type="text/csv; charset=utf-8")
        response["Content-Disposition"] = f'attachment; filename="import-{batch.pk}-errors.csv"'
        return response


def _error_lines(batch: ImportBatch) -> Iterator[bytes]:
    writer = csv.writer(_Echo())
    yield BYTE_ORDER_MARK + writer.writerow([batch.counter_heading, *ERROR_HEADINGS]).encode()
    for row in batch.rows.refused().defer("values", "before").order_by("pk").iterator(chunk_size=500):
        for cells in _cells(row):
            yield writer.writerow([plain_text(cell) for cell in cells]).encode()


def _cells(row: ImportRow) -> Iterator[list[Any]]:
    for item, value, sentence in row.faults:
        yield [row.line or "", row.number, row.corporate_number, row.title, item, value, sentence]
