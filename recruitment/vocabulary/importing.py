"""Take over the ministries' full tables of industries and occupations."""

import datetime
from pathlib import Path

from django.core.management.base import CommandError
from django.db import transaction

from recruitment.vocabulary.loading import write_classification
from recruitment.vocabulary.models import Industry, Occupation
from recruitment.vocabulary.models.classifications import Classification
from recruitment.vocabulary.schemes import Entry, Scheme, check_entries
from recruitment.vocabulary.tabular import Row, RowError, TableError, read_table

HEADINGS = {
    "コード": "code",
    "分類コード": "code",
    "名称": "name",
    "項目名": "name",
    "分類項目名": "name",
    "上位コード": "parent",
    "上位分類コード": "parent",
    "職業の例": "examples",
    "出典": "source",
    "確認日": "verified_on",
}
MAX_SOURCE = 200
MAX_BYTES = 20 * 1024 * 1024


def import_industries(content: bytes, scheme: Scheme) -> int:
    """Take over all four levels of one revision; return the number of entries.

    Raises TableError with every fault; then nothing was written.
    """
    rows = read_table(content, ("code", "name"), ("parent",), HEADINGS)
    return _write(Industry, scheme, check_entries(rows, scheme, max(scheme.counts)))


def import_occupations(content: bytes, scheme: Scheme, source: str, verified_on: str) -> int:
    """Take over all three levels; `source` and `verified_on` fill lines that name none.

    Raises TableError with every fault; then nothing was written.
    """
    rows = read_table(content, ("code", "name"), ("parent", "examples", "source", "verified_on"), HEADINGS)
    defaults = {"source": source, "verified_on": verified_on}
    rows = [
        Row(row.line, row.cells | {column: row[column] or text for column, text in defaults.items()})
        for row in rows
    ]
    faults = [fault for row in rows for fault in _note_faults(row)]
    try:
        entries = check_entries(rows, scheme, max(scheme.counts))
    except TableError as error:
        raise TableError(sorted([*faults, *error.errors], key=lambda fault: fault.line)) from error
    if faults:
        raise TableError(faults)
    return _write(Occupation, scheme, entries)


def _note_faults(row: Row) -> list[RowError]:
    """Faults of the notes beside an occupation: its source and its day of verification."""
    faults = []
    if len(row["source"]) > MAX_SOURCE:
        faults.append(RowError(row.line, f"出典は{MAX_SOURCE}文字以内にしてください。"))
    try:
        if row["verified_on"]:
            datetime.date.fromisoformat(row["verified_on"])
    except ValueError:
        sentence = f"確認日「{row['verified_on']}」は 2026-11-21 の形で入力してください。"
        faults.append(RowError(row.line, sentence))
    return faults


def _write(model: type[Classification], scheme: Scheme, entries: list[Entry]) -> int:
    with transaction.atomic():
        write_classification(model, scheme, entries)
    return len(entries)


def read_command_file(name: str) -> bytes:
    """Content of a file named on the command line; raises CommandError with a sentence."""
    path = Path(name)
    try:
        if path.stat().st_size > MAX_BYTES:
            raise CommandError(f"{name}：ファイルが大きすぎます。分類表のファイルか確かめてください。")
        return path.read_bytes()
    except OSError as error:
        raise CommandError(f"{name}：ファイルを読めません（{error.strerror}）。") from error


def refusal(error: TableError) -> CommandError:
    """All faults of a table as one message for the terminal."""
    lines = [*map(str, error.errors), f"誤りが{len(error.errors)}件あるため、取り込みませんでした。"]
    return CommandError("\n".join(lines))
