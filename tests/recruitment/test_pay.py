"""Offers made comparable."""

from decimal import Decimal

import pytest

from recruitment.vocabulary.enums import PayUnit
from recruitment.vocabulary.pay import ComparablePay, comparable_pay


@pytest.mark.parametrize(
    ("unit", "amount", "hours", "expected"),
    [
        (PayUnit.HOURLY, 1200, {}, ComparablePay(1200, None)),
        (PayUnit.HOURLY, 1200, {"weekly_hours": Decimal(30)}, ComparablePay(1200, 156_000)),
        (PayUnit.DAILY, 9600, {}, ComparablePay(1200, None)),
        (PayUnit.DAILY, 9000, {"scheduled_hours": Decimal("7.5")}, ComparablePay(1200, None)),
        (PayUnit.WEEKLY, 48_000, {}, ComparablePay(1200, 208_000)),
        (PayUnit.MONTHLY, 208_000, {}, ComparablePay(1200, 208_000)),
        (PayUnit.MONTHLY, 192_000, {"scheduled_hours": Decimal(160)}, ComparablePay(1200, 192_000)),
        (PayUnit.MONTHLY, 240_000, {"fixed_overtime_pay": 32_000}, ComparablePay(1200, 240_000)),
        (PayUnit.ANNUAL, 2_496_000, {}, ComparablePay(1200, 208_000)),
        (PayUnit.HOURLY, None, {}, ComparablePay(None, None)),
        ("", 1000, {}, ComparablePay(None, None)),
    ],
)
def test_pay_per_hour_and_month(
    unit: str, amount: int | None, hours: dict[str, Decimal], expected: ComparablePay
) -> None:
    """Stated hours count; without them the longest legal ones, so the hourly figure is never too high."""
    assert comparable_pay(unit, amount, **hours) == expected
