"""What reading a file gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from recruitment.nationaldata.columns import COLUMNS, Column


class FileFormat(StrEnum):
    """How the file is written."""

    JSON = "json"
    XML = "xml"
    CSV = "csv"
    TSV = "tsv"


@dataclass(frozen=True)
class Problem:
    """Something about one row that a person should mend; `column` is None where it is about the whole row."""

    message: str
    column: Column | None = None


@dataclass(frozen=True)
class RawRow:
    """One job as it is written in the file.

    `line` is the row a spreadsheet shows it in for CSV and TSV, where cells may hold several lines, and which
    job it is, from 1, in JSON and XML; `place` says so in words. `values` are the 143 texts in the order of
    COLUMNS, fit to be stored: what a database refuses (NUL, half a surrogate pair) is replaced by U+FFFD and
    is among the problems.
    """

    line: int
    place: str
    values: list[str]
    problems: list[Problem]


@dataclass
class Reading:
    """A file being read.

    `rows` can be gone through once; it raises Unreadable where the file turns out to be broken or too big.
    What is said of columns is complete from the start in CSV and TSV, after the last row in JSON and XML.
    """

    format: FileFormat
    encoding: str
    rows: Iterator[RawRow]
    found: set[int] = field(default_factory=set)
    unknown_headers: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    @property
    def missing_required(self) -> list[Column]:
        """Columns of always required items the file does not have."""
        return [
            column for column in COLUMNS if column.item.required is True and column.index not in self.found
        ]
