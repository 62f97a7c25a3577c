"""Read small tables people hand in: tab or comma, UTF-8 with or without mark, or CP932."""

import csv
import gzip
import io
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

REFERENCE_DIR: Path = settings.BASE_DIR / "fixtures" / "reference"


@dataclass(frozen=True)
class RowError:
    """What is wrong in one line of a file, as a sentence that says how to mend it.

    `line` counts from 1, the heading included; 0 means the file as a whole.
    """

    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.line}行目：{self.message}" if self.line else self.message


class TableError(Exception):
    """A table that cannot be taken over; carries every error found."""

    def __init__(self, errors: Iterable[RowError]) -> None:
        self.errors = list(errors)
        super().__init__("\n".join(map(str, self.errors)))


@dataclass(frozen=True)
class Row:
    """One line of a table: its line number and its cells by column name, stripped."""

    line: int
    cells: dict[str, str]

    def __getitem__(self, column: str) -> str:
        return self.cells[column]


def decode(content: bytes) -> str:
    """Text of a file in UTF-8 (with or without mark) or CP932; raises TableError otherwise."""
    for encoding in ("utf-8-sig", "cp932"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise TableError([RowError(0, "文字コードを読み取れません。UTF-8 または Shift_JIS で保存してください。")])


def read_table(
    content: bytes,
    columns: tuple[str, ...],
    optional: tuple[str, ...] = (),
    aliases: dict[str, str] | None = None,
) -> list[Row]:
    """Rows of a TSV or CSV whose heading names `columns`; more columns are ignored.

    Missing `optional` columns read as "". `aliases` maps other spellings of a heading to
    ours. Empty lines are skipped. Raises TableError when the file is no text, has no such
    heading, or lines do not fit the heading.
    """
    text = decode(content)
    if "\0" in text:
        raise TableError([RowError(0, "表の形をしていません。TSV または CSV のファイルを指定してください。")])
    first_line = text.split("\n", 1)[0]
    delimiter = "\t" if "\t" in first_line else ","
    lines = io.StringIO(text, newline="")
    if delimiter == "\t":
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(lines, delimiter=delimiter)
    try:
        aliases = aliases or {}
        heading = [aliases.get(cell.strip(), cell.strip()) for cell in next(reader, [])]
        if missing := [column for column in columns if column not in heading]:
            raise TableError([RowError(1, _missing_columns(missing, aliases))])
        return _rows(reader, heading, (*columns, *optional))
    except csv.Error as error:
        raise TableError([RowError(reader.line_num, "引用符や区切りが正しくありません。")]) from error


def _missing_columns(missing: list[str], aliases: dict[str, str]) -> str:
    """Name the missing columns the way a person would head them."""
    spoken = {column: alias for alias, column in reversed(aliases.items())}
    names = "」「".join(spoken.get(column, column) for column in missing)
    return f"見出しの行に「{names}」の列がありません。"


def _rows(reader: "Iterable[list[str]]", heading: list[str], wanted: tuple[str, ...]) -> list[Row]:
    """Rows cut to the wanted columns; lines longer or shorter than the heading are errors."""
    positions = {column: heading.index(column) for column in wanted if column in heading}
    empty = dict.fromkeys(wanted, "")
    rows, errors = [], []
    for cells in reader:
        line = reader.line_num  # type: ignore[attr-defined]
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(heading):
            errors.append(RowError(line, f"列の数が見出し（{len(heading)}列）と違います（{len(cells)}列）。"))
            continue
        rows.append(Row(line, empty | {name: cells[index].strip() for name, index in positions.items()}))
    if errors:
        raise TableError(errors)
    return rows


def read_reference_file(name: str) -> bytes:
    """Content of a committed reference file, unpacked when its name ends in .gz."""
    content = (REFERENCE_DIR / name).read_bytes()
    return gzip.decompress(content) if name.endswith(".gz") else content
