"""First step of the check: the file into rows, as they stand in it."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import batched
from typing import Any

from django.db import transaction

from recruitment.dataimport.enums import BatchState, RowKind
from recruitment.dataimport.models import ImportBatch, ImportRow
from recruitment.nationaldata.columns import COLUMNS, CORPORATION_ID, JOB_ID, column
from recruitment.nationaldata.reading import RawRow, Reading, Unreadable, read

AT_ONCE = 500
TITLE = column("job", "TITLE").index
FORMATS = {"utf-8": "UTF-8", "utf-8-sig": "UTF-8（BOM付き）", "cp932": "Shift_JIS", "utf-16": "UTF-16"}
WRITTEN = ("total_rows", "format", "warnings")
EMPTIES = (
    "ファイルにない項目が{number}あります：{names}。"
    "登録すると、今ある求人と企業のこの項目は空欄になります。残すときは、列を加えたファイルを選んでください。"
)
NO_JOBS = "このファイルには求人がありません。求人の入ったファイルを選んでください。"


def take_in(batch: ImportBatch) -> bool:
    """Store all rows of the file; False, with the sentence in the batch, for one that cannot be read.

    A run that was stopped half-way begins again; one that was called off meanwhile leaves nothing.
    """
    batch.rows.all().delete()
    batch.companies.all().delete()
    try:
        with batch.file.open("rb") as file:
            _store(batch, read(file, batch.name))
    except Unreadable as unreadable:
        return _give_up(batch, unreadable.sentence)
    except FileNotFoundError:
        return _give_up(batch, "受け取ったファイルが見つかりません。もう一度アップロードしてください。")
    if not batch.total_rows:
        return _give_up(batch, NO_JOBS)
    return _hand_on(batch, BatchState.CHECKING, WRITTEN)


def _store(batch: ImportBatch, reading: Reading) -> None:
    batch.total_rows = 0
    for slice_ in batched(_rows(reading), AT_ONCE):
        ImportRow.objects.bulk_create(_row(batch, raw) for raw in slice_)
        batch.total_rows += len(slice_)
        ImportBatch.objects.filter(pk=batch.pk).update(total_rows=batch.total_rows)
    batch.format = f"{reading.format.value.upper()}・{FORMATS.get(reading.encoding, reading.encoding)}"
    batch.warnings = list(reading.problems)
    if reading.unknown_headers:
        names = "、".join(reading.unknown_headers[:10])
        batch.warnings.append(f"全国統一の形式にない列は読み込みません：{names}")
    if batch.total_rows and (absent := _absent(reading)):
        batch.warnings.append(EMPTIES.format(names="、".join(absent[:10]), number=len(absent)))


def _absent(reading: Reading) -> list[str]:
    """Labels of items that no row can have a value for; living information is never overwritten."""
    missing = [each for each in COLUMNS if each.index not in reading.found and each.section != "living"]
    return [each.label for each in missing]


def _rows(reading: Reading) -> Iterator[RawRow]:
    """The rows; a table without the columns of required items is refused before its first row is stored."""
    rows = iter(reading.rows)
    first = next(rows, None)
    if first is None:
        return
    if reading.missing_required and reading.format in ("csv", "tsv"):
        missing = reading.missing_required
        names = "、".join(f"{each.label}（{each.header}）" for each in missing[:5])
        more = f"など{len(missing)}列" if len(missing) > 5 else ""
        raise Unreadable(f"必要な列がありません：{names}{more}。1行目の見出しを確かめてください。")
    yield first
    yield from rows


def _row(batch: ImportBatch, raw: RawRow) -> ImportRow:
    faults: list[list[Any]] = [
        [problem.column.label if problem.column else "行全体", _shown(raw, problem), problem.message]
        for problem in raw.problems
    ]
    return ImportRow(
        batch=batch,
        line=raw.line,
        number=raw.values[JOB_ID][:60],
        corporate_number=raw.values[CORPORATION_ID][:60],
        title=raw.values[TITLE][:120],
        kind=RowKind.WAITING,
        values=raw.values,
        faults=faults,
    )


def _shown(raw: RawRow, problem: Any) -> str:
    return raw.values[problem.column.index][:200] if problem.column else ""


@transaction.atomic
def _give_up(batch: ImportBatch, sentence: str) -> bool:
    batch.rows.all().delete()
    batch.failure, batch.total_rows = sentence, 0
    _hand_on(batch, BatchState.UNREADABLE, ("failure", "total_rows"))
    return False


def _hand_on(batch: ImportBatch, state: str, written: Collection[str]) -> bool:
    """Go on to the next state unless somebody called the registration off meanwhile; tells whether it did."""
    facts = {name: getattr(batch, name) for name in written}
    if ImportBatch.objects.filter(pk=batch.pk, state=BatchState.RECEIVED).update(state=state, **facts):
        batch.state = state
        return True
    batch.rows.all().delete()
    return False
