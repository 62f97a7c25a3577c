"""Pay made comparable: what an offer means per hour and per month (C2, C3)."""

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from recruitment.vocabulary.enums import PayUnit

WEEKS_PER_MONTH = Decimal(52) / Decimal(12)
STATUTORY_WEEKLY_HOURS = Decimal(40)
"""Longest regular week (労働基準法第32条): the cautious guess where an employer states no hours."""
STATUTORY_DAILY_HOURS = Decimal(8)


@dataclass(frozen=True)
class ComparablePay:
    """Yen per hour and per month, rounded; None where it cannot be known."""

    hourly: int | None
    monthly: int | None


def _yen(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), rounding=ROUND_HALF_UP))


def comparable_pay(
    unit: str,
    amount: int | None,
    *,
    scheduled_hours: Decimal | None = None,
    weekly_hours: Decimal | None = None,
    fixed_overtime_pay: int | None = None,
) -> ComparablePay:
    """Convert an amount of yen paid per `unit`.

    `scheduled_hours` are hours a day for daily pay and hours a month for monthly and annual pay
    (jobdata no 85); `weekly_hours` the usual hours a week; `fixed_overtime_pay` yen a month that pay
    for overtime beforehand and do not count per hour of regular work. Per hour the statutory maximum is
    assumed where hours are unknown, so the figure is never too high; per month nothing is guessed
    for hourly, daily and weekly pay. Unpaid work is not compared.
    """
    if not amount or unit not in PayUnit.values:
        return ComparablePay(None, None)
    pay = Decimal(amount)
    month_hours = weekly_hours * WEEKS_PER_MONTH if weekly_hours else None
    full_month = STATUTORY_WEEKLY_HOURS * WEEKS_PER_MONTH
    if unit == PayUnit.HOURLY:
        return ComparablePay(amount, _yen(pay * month_hours) if month_hours else None)
    if unit == PayUnit.DAILY:
        hourly = pay / (scheduled_hours or STATUTORY_DAILY_HOURS)
        return ComparablePay(_yen(hourly), _yen(hourly * month_hours) if month_hours else None)
    if unit == PayUnit.WEEKLY:
        hourly = pay / (weekly_hours or STATUTORY_WEEKLY_HOURS)
        return ComparablePay(_yen(hourly), _yen(pay * WEEKS_PER_MONTH))
    monthly = pay / 12 if unit == PayUnit.ANNUAL else pay
    hours = scheduled_hours or month_hours or full_month
    regular = max(monthly - (fixed_overtime_pay or 0), Decimal(0))
    return ComparablePay(_yen(regular / hours), _yen(monthly))
