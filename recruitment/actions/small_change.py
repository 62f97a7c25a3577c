"""Whether a change is so small that a trusted company may publish it without waiting."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from django.db import models
from modelcluster.models import get_all_child_relations

from core.revisions import BOOKKEEPING, SCHEDULE

SAME_ENOUGH = 0.9
"""Share of a text that must be the same in both versions."""

LONGEST_SIDE = 400
MOST_SENTENCES = 500
"""Beyond these a comparison takes seconds, in a transaction that holds locks: then a person compares."""

SENTENCES = re.compile(r"[^。\n]*[。\n]|[^。\n]+$")
FIGURES = re.compile(r"[0-9]+|[〇一二三四五六七八九十百千万億]+(?=[時日円人年月週歳割分回]|[か箇ヶ]月)")

RISING = frozenset({"pay_min", "pay_max"})
"""Figures that may rise, never fall."""

FREE = frozenset(
    {
        *("hourly_pay_min", "monthly_pay_min", "created_at"),
        *("openings", "graduation_year", "sales_month", "ordinary_profit_month"),
        *("capital", "employees", "average_age", "female_rate", "average_income", "paid_leave_rate"),
        *("turnover_rate", "female_manager_rate", "disability_rate", "average_tenure"),
        *("sales", "ordinary_profit"),
    }
)
"""Figures of the year, and what the product derives: any value is a small change."""

GUARDED = (
    *("workplace_", "application_", "age_limit_", "duties_change_", "renewal_", "trial_period_"),
    *("working_days_", "work_time_", "break_", "discretionary_", "holidays_", "insurance_"),
)
"""Beginnings of fields with conditions of work that the law wants told, and with ways to reach somebody."""


def is_small_change(before: Any, after: Any) -> bool:
    """Tell whether only words of the texts were mended, or figures of the year or the pay raised.

    Title, kind, workplace, contract, hours, ways to apply, pictures and everything else must be as before.
    """
    return all(
        _is_small(field, before, after) for field in changed_fields(before, after)
    ) and not _moved_children(before, after)


def changed_fields(before: Any, after: Any) -> Iterator[models.Field]:
    """Fields of a record that differ between two versions, without what the machinery keeps."""
    for field in before._meta.concrete_fields:
        if field.name in BOOKKEEPING or field.name in SCHEDULE:
            continue
        if getattr(before, field.attname) != getattr(after, field.attname):
            yield field


def _is_small(field: models.Field, before: Any, after: Any) -> bool:
    old, new = getattr(before, field.attname), getattr(after, field.attname)
    if field.name in FREE:
        return True
    if field.name in RISING:
        return old is not None and new is not None and new >= old
    if not _is_prose(field):
        return False
    return _figures(old) == _figures(new) and likeness(old, new) >= SAME_ENOUGH


def _is_prose(field: models.Field) -> bool:
    """Whether the field holds sentences: no title, choice, address or condition, no way to reach somebody."""
    return (
        field.get_internal_type() == "TextField" and not field.choices and not field.name.startswith(GUARDED)
    )


def _figures(text: str) -> list[str]:
    """Numbers of a text in their order: 「月10時間」 must not become 「月80時間」."""
    return FIGURES.findall(unicodedata.normalize("NFKC", text))


def likeness(old: str, new: str) -> float:
    """Share of two texts that is the same, sentence by sentence; never more than letters would show."""
    before, after = SENTENCES.findall(old), SENTENCES.findall(new)
    if max(len(before), len(after)) > MOST_SENTENCES:
        return 0.0
    same = 0
    for tag, start, end, begin, finish in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        left, right = "".join(before[start:end]), "".join(after[begin:finish])
        if tag == "equal":
            same += len(left)
        elif tag == "replace" and max(len(left), len(right)) <= LONGEST_SIDE:
            letters = SequenceMatcher(None, left, right, autojunk=False)
            same += sum(block.size for block in letters.get_matching_blocks())
    return 2 * same / (len(old) + len(new) or 1)


def _moved_children(before: Any, after: Any) -> bool:
    """Whether pictures, voices, branches or certificates differ."""
    return any(
        _rows(before, relation.get_accessor_name()) != _rows(after, relation.get_accessor_name())
        for relation in get_all_child_relations(type(before))
    )


def _rows(record: Any, accessor: str) -> list[dict[str, Any]]:
    ignored = {"pk", "id", "sort_order", record._meta.model_name}
    return [
        {name: value for name, value in child.serializable_data().items() if name not in ignored}
        if hasattr(child, "serializable_data")
        else {
            field.name: getattr(child, field.attname)
            for field in child._meta.concrete_fields
            if field.name not in ignored
        }
        for child in getattr(record, accessor).all()
    ]
