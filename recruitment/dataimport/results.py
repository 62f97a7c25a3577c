"""What became of a registration, in words and numbers: every row of the file is accounted for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from recruitment.dataimport.enums import IDLE, Outcome, RowKind

if TYPE_CHECKING:
    from recruitment.dataimport.models import ImportBatch

type Told = list[tuple[str, int]]

UNNAMED, OLDER_COMPANIES = "unnamed", "older_companies"
BESIDE = {
    UNNAMED: "ファイルにないため掲載を終えた求人",
    "new_companies": "新しい企業",
    "changed_companies": "変更した企業",
    OLDER_COMPANIES: "画面の変更を残した企業",
}
UNDONE = {"jobs": "取り消した求人", "companies": "取り消した企業", "kept": "変わったため、そのままにしたもの"}
"""Words of the numbers of a result that are no outcome of a row."""


def of_rows(batch: ImportBatch) -> Told:
    """What became of the rows of the file; the numbers add up to its rows."""
    result = batch.result
    numbers = {str(each.label): result.get(each.value, 0) for each in Outcome if each.value}
    numbers[str(Outcome.CLOSED.label)] -= result.get(UNNAMED, 0)
    numbers["変更がなかった"] = batch.count(RowKind.UNCHANGED)
    numbers["登録できなかった"] = batch.count(RowKind.REFUSED)
    return _some(numbers)


def beside_rows(batch: ImportBatch) -> Told:
    """What else was done: jobs that the file does not name, companies."""
    return _some({words: batch.result.get(name, 0) for name, words in BESIDE.items()})


def of_undoing(batch: ImportBatch) -> Told:
    """What was undone."""
    found = batch.result.get("undone", {})
    return _some({words: found.get(name, 0) for name, words in UNDONE.items()})


def line(told: Told) -> str:
    """All of it in one line."""
    return "、".join(f"{label} {number:,}件" for label, number in told) or "変わったものはありません"


def written(result: Mapping[str, Any]) -> int:
    """How many jobs and companies were written."""
    outcomes: Iterable[str] = (each.value for each in Outcome if each not in IDLE)
    return sum(result.get(name, 0) for name in (*outcomes, "new_companies", "changed_companies"))


def _some(numbers: Mapping[str, int]) -> Told:
    return [(words, number) for words, number in numbers.items() if number > 0]
