r"""CSV (RFC 4180, UTF-8, CRLF): exact without a byte order mark, guarded for Excel with one.

The values of the format stay as they are in the file for machines. In the file for Excel, marked with a byte
order mark, a value that Excel would take for a formula is led by an apostrophe; values that already look so
get another one, so that `unguarded` gives back every value exactly. Negative numbers are left as they are.
With terms there is a further column TERMS that repeats their address: CSV has no other place for it.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence

from core.spreadsheets import BYTE_ORDER_MARK, FORMULA_SIGNS
from recruitment.nationaldata.columns import COLUMNS
from recruitment.nationaldata.writing.head import Head

TERMS = "TERMS"
"""Header of the column that follows the 143 of the format."""
_SIGNS = re.escape("".join(FORMULA_SIGNS))
_LOOKS_LIKE_A_FORMULA = re.compile(rf"'*[{_SIGNS}]")
_NEGATIVE = re.compile(r"-[0-9]+\Z")


def guarded(value: str) -> str:
    """The value as Excel may read it."""
    if not _LOOKS_LIKE_A_FORMULA.match(value) or _NEGATIVE.match(value):
        return value
    return f"'{value}"


def unguarded(value: str) -> str:
    """The value that `guarded` was given."""
    return value[1:] if value[:1] == "'" and _LOOKS_LIKE_A_FORMULA.match(value) else value


class CsvWriter:
    """Writes one file."""

    def __init__(self, head: Head, *, bom: bool = False) -> None:
        self._bom = bom
        self._further = [head.terms] if head.terms else []
        self._out = io.StringIO(newline="")
        self._csv = csv.writer(self._out)

    def opening(self) -> bytes:
        """See Writer."""
        headers = [column.header for column in COLUMNS] + [TERMS for _ in self._further]
        return (BYTE_ORDER_MARK if self._bom else b"") + self._line(headers)

    def row(self, values: Sequence[str]) -> bytes:
        """See Writer."""
        cells = [guarded(value) if value else "" for value in values] if self._bom else list(values)
        return self._line(cells + self._further)

    def closing(self) -> bytes:
        """See Writer."""
        return b""

    def _line(self, cells: Sequence[str]) -> bytes:
        self._out.seek(0)
        self._out.truncate()
        self._csv.writerow(cells)
        return self._out.getvalue().encode()
