"""Spreadsheets that open well in a Japanese office and run nothing."""

import re
from collections.abc import Iterator
from typing import Any

from django.db.models import Model
from wagtail.admin.views.generic import IndexView
from wagtail.admin.views.mixins import SpreadsheetExportMixin

BYTE_ORDER_MARK = "\ufeff".encode()
"""Without it Excel reads Japanese text as something else."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
"""Japanese spreadsheets read the wide ones as well."""
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""One of them in one cell would keep the whole XLSX file from being written."""


def plain_text(value: object) -> str:
    """Text, or the name of a record, that a spreadsheet does not take for a formula."""
    text = UNPRINTABLE.sub("", str(value))
    return f"'{text}" if text.startswith(FORMULA_SIGNS) else text


class SafeExportMixin(SpreadsheetExportMixin):
    """Wagtail's export with text made harmless and CSV marked as UTF-8."""

    custom_value_preprocess = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {"csv": plain_text, "xlsx": plain_text},
        Model: {"csv": plain_text, "xlsx": plain_text},
    }

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        """The rows, marked as UTF-8."""
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)


class SafeIndexView(SafeExportMixin, IndexView):
    """The list of a table with such an export."""
