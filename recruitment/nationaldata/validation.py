"""The one place that judges a row of 143 texts, for export and import alike.

A malformed value of an optional item is a fault as well: the specification lets such items be empty, but
whoever filled one in should learn that it cannot be passed on, instead of it being left out in silence.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from recruitment.nationaldata import sentences
from recruitment.nationaldata.columns import (
    COLUMNS,
    CORPORATION_ID,
    HIDDEN,
    JOB_ID,
    STATUS,
    Column,
    column,
)
from recruitment.nationaldata.conditions import Condition
from recruitment.nationaldata.formats import Format
from recruitment.vocabulary.codes import corporate_number_is_valid, municipality_code_is_valid

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 cannot carry, and halves of characters."""
GRANT_MARK = "【移住支援金対象】"
LONGEST_BYTES = 4


@dataclass(frozen=True)
class Fault:
    """What is wrong with a value, in a sentence that says how to mend it."""

    column: Column
    value: str
    message: str


def faults_of(values: Sequence[str]) -> list[Fault]:
    """Everything wrong with a row, in the order of the columns; empty for a row that may be passed on.

    A row with STATUS 0 says that a job is not shown any more: it may leave out everything but its numbers.
    Raises ValueError unless there are 143 values.
    """
    if len(values) != len(COLUMNS):
        raise ValueError(f"{len(COLUMNS)} values expected, not {len(values)}")
    is_hidden = values[STATUS] == HIDDEN
    found = []
    for check, value in zip(_CHECKS, values, strict=True):
        message = check.judge(value) if value else check.judge_absence(values, is_hidden)
        if message:
            found.append(Fault(check.column, value, message))
    return found + _contradictions(values, {fault.column for fault in found})


def _real_date(value: str) -> bool:
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return False
    return True


_FURTHER: dict[Format, Callable[[str], bool]] = {
    Format.DATE: _real_date,
    Format.DATETIME: _real_date,
    Format.CORPORATE_NUMBER: corporate_number_is_valid,
    Format.MUNICIPALITY: municipality_code_is_valid,
}
"""What a pattern cannot say: that a day exists, that a check digit is right."""
_EVEN_WHEN_HIDDEN = frozenset({JOB_ID, CORPORATION_ID})


class _Check:
    """What one column asks, prepared: a row has 143 values, a file ten thousand rows."""

    def __init__(self, subject: Column) -> None:
        self.column = subject
        self.limit = subject.item.max_bytes
        self.matches: Any = re.compile(subject.item.format).match if subject.item.format else None
        self.holds = _FURTHER.get(subject.item.format)

    def judge(self, value: str) -> str:
        """The sentence about a value that is there, '' when it is right."""
        if FORBIDDEN.search(value):
            return sentences.forbidden(self.column)
        if self.matches and not self.matches(value):
            return sentences.malformed(self.column)
        if len(value) * LONGEST_BYTES > self.limit and (size := len(value.encode())) > self.limit:
            return sentences.too_long(self.column, size)
        if self.holds and not self.holds(value):
            return sentences.malformed(self.column)
        return ""

    def judge_absence(self, values: Sequence[str], is_hidden: bool) -> str:
        """The sentence about a value that is not there, '' when it may be absent."""
        if is_hidden and self.column.index not in _EVEN_WHEN_HIDDEN:
            return ""
        required: bool | Condition = self.column.item.required
        if not isinstance(required, bool):
            places = _PLACES[self.column.section]
            required = required.holds(lambda name: values[places[name]])
        return sentences.missing(self.column) if required else ""


_CHECKS = tuple(_Check(each) for each in COLUMNS)
_PLACES: dict[str, dict[str, int]] = {
    section: {each.name: each.index for each in COLUMNS if each.section == section}
    for section in ("company", "job", "living")
}
_TITLE, _GRANT = column("job", "TITLE"), column("job", "SUBSIDY_IMMIGRATION")
_OWN_NUMBER, _COMPANY_NUMBER = column("job", "CORPORATION_ID"), column("company", "CORPORATION_ID")
_PAIRS = tuple(
    (column("job", low), column("job", high))
    for low, high in (
        ("SALARY_MIN", "SALARY_MAX"),
        ("SALARY_MIN_TRAINING", "SALARY_MAX_TRAINING"),
        ("SUBSIDY_MIN", "SUBSIDY_MAX"),
    )
)


def _contradictions(values: Sequence[str], known: set[Column]) -> list[Fault]:
    """Well-formed values that do not fit each other."""
    found = []
    title, company = values[_TITLE.index], values[_COMPANY_NUMBER.index]
    if title and values[_GRANT.index] == "1" and not title.endswith(GRANT_MARK):
        message = f"移住支援金対象の求人の「{_TITLE.label}」は、末尾を{GRANT_MARK}にしてください。"
        found.append(Fault(_TITLE, title, message))
    numbers_are_right = not {_OWN_NUMBER, _COMPANY_NUMBER} & known
    if numbers_are_right and company and values[CORPORATION_ID] not in ("", company):
        message = f"求人の法人番号が、企業の法人番号（{company}）と違います。どちらかを直してください。"
        found.append(Fault(_OWN_NUMBER, values[CORPORATION_ID], message))
    for low, high in _PAIRS:
        least, most = values[low.index], values[high.index]
        if least and most and not {low, high} & known and int(least) > int(most):
            message = f"「{low.label}」（{least}）を、「{high.label}」（{most}）以下にしてください。"
            found.append(Fault(low, least, message))
    return found
