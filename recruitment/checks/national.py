"""What the national format asks of one item when another has a certain value (条件必須)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from recruitment.checks.findings import Finding, Severity
from recruitment.nationaldata.conditions import Condition
from recruitment.nationaldata.item import Item
from recruitment.nationaldata.sentences import CONDITIONAL
from recruitment.nationaldata.table import JOB_ITEMS
from recruitment.nationaldata.values import national_value, reader

GROUND = "民間事業者とのデータ連携標準仕様"


def missing_conditional_items(job: Any) -> Iterator[Finding]:
    """Findings for items that another answer makes necessary."""
    yield from _missing(JOB_ITEMS, job)


def _missing(items: Sequence[Item], record: Any) -> Iterator[Finding]:
    read = reader(items, record)
    for item in items:
        if isinstance(item.required, bool) or national_value(item, record):
            continue
        condition: Condition = item.required
        if condition.holds(read):
            yield Finding(Severity.MUST, item.field, CONDITIONAL[item.name], GROUND, "national.missing")
