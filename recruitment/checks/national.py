"""What the national format asks of one item when another has a certain value (条件必須)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from recruitment.checks.findings import Finding, Severity
from recruitment.nationaldata.conditions import Condition
from recruitment.nationaldata.item import Item
from recruitment.nationaldata.table import JOB_ITEMS
from recruitment.nationaldata.values import national_value, reader

GROUND = "民間事業者とのデータ連携標準仕様"

REASONS = {
    "EMPLOYMENT_PERIOD_START": "雇用期間に定めがある場合は、開始日を入力してください。",
    "EMPLOYMENT_PERIOD_END": "雇用期間に定めがある場合は、終了日を入力してください。",
    "WORKING_DAY_NOTE": "勤務日で「その他」を選んだ場合は、勤務日の補足を入力してください。",
    "WORKING_TIME_START": "始業時刻を入力してください。シフト制なら勤務日で「その他」を選んでください。",
    "WORKING_TIME_END": "終業時刻を入力してください。シフト制なら勤務日で「その他」を選んでください。",
    "WORKING_TIME_NOTE": "始業・終業時刻を入力しない場合は、就業時間の補足を入力してください。",
    "BREAK_TIME_START": "休憩の時刻か、休憩の補足のどちらかを入力してください。",
    "BREAK_TIME_END": "休憩の時刻か、休憩の補足のどちらかを入力してください。",
    "BREAK_TIME_NOTE": "休憩の時刻を入力しない場合は、休憩の補足を入力してください。",
    "FLEX_TIME_NOTE": "裁量労働制などがある場合は、その内容を入力してください。",
    "HOLIDAY_NOTE": "休日で「その他」を選んだ場合は、休日の補足を入力してください。",
    "WORKING_HOURS": "年俸の場合は、1か月の所定労働時間を入力してください。",
    "SUBSIDY_NOTE": "公的機関からの助成がある場合は、その内容を入力してください。",
    "AGE_LIMIT_DIVISION": "年齢制限がある場合は、例外区分を選んでください。",
    "AGE_LIMIT_DETAIL": "年齢制限がある場合は、その内容を入力してください。",
    "AGE_LIMIT_REASON": "年齢制限がある場合は、その理由を入力してください。",
    "TRIAL_PERIOD_NOTE": "試用期間がある場合は、その内容を入力してください。",
}
"""Sentence for each conditional item, by DB name."""


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
            yield Finding(Severity.MUST, item.field, REASONS[item.name], GROUND, "national.missing")
