"""CSV and TSV: a line of headers in any order, then a line a job."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from recruitment.nationaldata.reading.building import Builder
from recruitment.nationaldata.reading.cells import BLANKS, excel_text
from recruitment.nationaldata.reading.headers import LONGEST_KEY, MOST_KEYS, Layout, layout_of
from recruitment.nationaldata.reading.result import Problem, RawRow
from recruitment.nationaldata.reading.unreadable import Unreadable
from recruitment.nationaldata.writing.csv_format import unguarded

Record = tuple[int, list[str]]
"""Row where a spreadsheet shows a record, and its cells."""
_TITLE_LINES = 5
"""So many lines may stand above the headers."""
_HEADER_LINES = 2
"""So many more lines of headers (labels below DB names) may follow."""
_MOST_BLANK = 1_048_576
"""Rows of a sheet of Excel."""
NO_HEADER = (
    "1行目に項目の見出しがありません。見出しの行に、DB名（TITLEなど）か項目名（求人名など）を入れてください。"
)


def separator_of(text: str) -> str:
    """Tab or comma, whichever the first lines have more of."""
    first = "".join(text.splitlines(keepends=True)[:_TITLE_LINES])
    return "\t" if first.count("\t") > first.count(",") else ","


class Table:
    """The records of a table, its headers already read.

    `is_guarded` says that a leading apostrophe may be Excel's guard: our exact files have none.

    Raises:
        Unreadable: no headers, or quotes that do not close; the latter also while rows are read.
    """

    def __init__(self, pieces: Iterable[str], separator: str, builder: Builder, *, is_guarded: bool) -> None:
        self.is_guarded = is_guarded
        self.builder = builder
        self.records = _records(pieces, separator, builder.limits.record)
        self.layout = self._headers()
        builder.note(self.layout, problems=True)

    def rows(self) -> Iterator[RawRow]:
        """Every record that is not empty."""
        for order, (line, record) in enumerate(self.records):
            if order < _HEADER_LINES and self._repeats_headers(record):
                continue
            yield self._row(line, record)

    def _headers(self) -> Layout:
        for order, (_line, record) in enumerate(self.records):
            while not record[-1]:
                record.pop()
            layout = _layout(record)
            filled = sum(1 for cell in record if cell)
            if len(layout.found) >= min(2, filled):
                return layout
            if order + 1 == _TITLE_LINES:
                break
        raise Unreadable(NO_HEADER)

    def _repeats_headers(self, record: list[str]) -> bool:
        """Whether a record names the same columns once more."""
        again = _layout(record)
        return len(again.found) > 1 and all(
            target == own
            for target, own, cell in zip(again.targets, self.layout.targets, record, strict=False)
            if cell
        )

    def _row(self, line: int, record: list[str]) -> RawRow:
        problems = []
        expected = len(self.layout.targets)
        if len(record) < expected:
            problems.append(
                Problem(
                    f"見出しは{expected}列ですが、この行は{len(record)}列です。列の数をそろえてください。"
                )
            )
        surplus = sum(1 for cell in record[expected:] if cell)
        if surplus:
            problems.append(
                Problem(
                    f"見出しのない列に値が{surplus}つあります。"
                    "コンマや引用符の書き方を確かめ、列の数を見出しにそろえてください。"
                )
            )
        texts = [excel_text(cell) if cell[:1] == "=" else cell for cell in record]
        if self.is_guarded:
            texts = [unguarded(text) for text in texts]
        return self.builder.row(line, self.layout, texts, problems)


def _layout(record: list[str]) -> Layout:
    return layout_of(tuple(("", cell[:LONGEST_KEY]) for cell in record[: MOST_KEYS + 1]))


def _records(pieces: Iterable[str], separator: str, limit: int) -> Iterator[Record]:
    lines = _Lines(pieces, limit)
    reader = csv.reader(lines, delimiter=separator, strict=True)
    start, blank = 1, 0
    try:
        for number, record in enumerate(reader, 1):
            cells = [cell and cell.strip(BLANKS) for cell in record]
            if any(cells):
                yield number, cells
            elif blank < _MOST_BLANK:
                blank += 1
            else:
                raise Unreadable("空の行が多すぎます。空の行を消して、もう一度選んでください。")
            lines.start_record()
            start = reader.line_num + 1
    except csv.Error as error:
        raise Unreadable(
            f'{start}行目からの引用符（"）の書き方が正しくありません。'
            "値の中の引用符は2つ重ねて書き、閉じ忘れがないか確かめてください。"
        ) from error


class _Lines:
    """Lines with their ends (LF, CRLF or CR), refusing a record without end."""

    def __init__(self, pieces: Iterable[str], limit: int) -> None:
        self.lines = _split(pieces, limit)
        self.limit = limit
        self.size = 0

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = next(self.lines)
        self.size += len(line)
        if self.size > self.limit:
            raise Unreadable(_too_long(self.limit))
        return line

    def start_record(self) -> None:
        self.size = 0


def _split(pieces: Iterable[str], limit: int) -> Iterator[str]:
    rest = ""
    for piece in pieces:
        lines = list(io.StringIO(rest + piece, newline=""))
        # A carriage return at the end may be half of a line end.
        rest = lines.pop()
        yield from lines
        if len(rest) > limit:
            raise Unreadable(_too_long(limit))
    if rest:
        yield from io.StringIO(rest, newline="")


def _too_long(limit: int) -> str:
    return (
        f'1件の求人が{limit:,}文字を超えています。引用符（"）の閉じ忘れがないか、'
        "改行で1件ずつ区切られているか確かめてください。"
    )
