"""Spreadsheets that open well in a Japanese office and run nothing."""

from collections.abc import Iterator
from typing import Any

from wagtail.admin.views.mixins import SpreadsheetExportMixin

BYTE_ORDER_MARK = "\ufeff".encode()
"""Without it Excel reads Japanese text as something else."""
FORMULA_SIGNS = ("=", "+", "-", "@", "\t", "\r")


def plain_text(value: str) -> str:
    """Text that a spreadsheet does not take for a formula."""
    return f"'{value}" if value.startswith(FORMULA_SIGNS) else value


class SafeExportMixin(SpreadsheetExportMixin):
    """Wagtail's export with text made harmless and CSV marked as UTF-8."""

    custom_value_preprocess = {
        **SpreadsheetExportMixin.custom_value_preprocess,
        str: {"csv": plain_text, "xlsx": plain_text},
    }

    def stream_csv(self, queryset: Any) -> Iterator[bytes]:
        """The rows, marked as UTF-8."""
        yield BYTE_ORDER_MARK
        yield from super().stream_csv(queryset)
