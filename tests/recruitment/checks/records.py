"""Records for tests of checks: no database needed."""

from __future__ import annotations

import datetime
from decimal import Decimal

from recruitment.checks.context import CheckContext, Wage
from recruitment.models import Company, Job

TODAY = datetime.date(2026, 11, 21)
HOKKAIDO = [
    Wage(datetime.date(2025, 10, 4), 1075),
    Wage(datetime.date(2026, 10, 1), 1131),
]
CONTEXT = CheckContext(TODAY, wages={"01": HOKKAIDO})
STORY = "できあがった紙製品を目で見て確かめ、箱に詰める仕事です。" * 8


def a_job(**values):
    """A complete job in 苫小牧市 that has no finding."""
    fields = {
        "kind": "regular",
        "title": "紙製品の検査スタッフ",
        "description": STORY,
        "workplace_postal_code": "0530018",
        "workplace_municipality_id": "012131",
        "workplace_town": "旭町",
        "workplace_block": "4-5-6",
        "workplace_change_scope": "変更なし",
        "duties_change_scope": "変更なし",
        "smoking_measure": "indoor_ban",
        "employment_type": "100",
        "employment_period": "0",
        "trial_period": False,
        "working_days": "12345",
        "work_start": datetime.time(8, 30),
        "work_end": datetime.time(17, 30),
        "break_start": datetime.time(12),
        "break_end": datetime.time(13),
        "discretionary": False,
        "holidays": "678",
        "annual_holidays": 120,
        "overtime": False,
        "weekly_hours": Decimal("40"),
        "scheduled_hours": Decimal("160"),
        "pay_unit": "3",
        "pay_min": 200_000,
        "pay_max": 240_000,
        "fixed_overtime": False,
        "insurance_note": "雇用保険、労災保険、健康保険、厚生年金保険",
        "subsidy": False,
        "age_limit": False,
        "application_method": "お電話でご連絡ください。",
        **values,
    }
    return Job(**fields)


def a_company(**values):
    """A complete company that has no finding."""
    fields = {
        "name": "しおさい製作所",
        "postal_code": "0530018",
        "municipality_id": "012131",
        "town": "旭町",
        "employees": 42,
        "pr_text": "紙の原料を運ぶ機械をつくっています。" * 5,
        **values,
    }
    return Company(**fields)
