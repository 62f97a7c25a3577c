"""Pay against the minimum wage of the workplace's prefecture (最低賃金法第4条)."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_DOWN, Decimal
from typing import Any

from recruitment.checks.context import CheckContext, Wage
from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold
from recruitment.checks.hours import daily_hours
from recruitment.vocabulary.enums import EmploymentType, PayUnit
from recruitment.vocabulary.pay import WEEKS_PER_MONTH
from recruitment.vocabulary.prefectures import PREFECTURES

LAW = "最低賃金法第4条"
OVERTIME_RATE = Decimal("1.25")
LONG_FIXED_OVERTIME = 45
NO_WORKERS = frozenset({EmploymentType.OUTSOURCED, EmploymentType.VOLUNTEER, EmploymentType.PRO_BONO})
"""No labour contract, hence no minimum wage."""
HOURLY_IN_TEXT = re.compile(r"時給\s*([0-9][0-9,]{2,6})\s*円")
_PERMITTED = re.compile("減額の?特例")


@dataclass(frozen=True)
class Hourly:
    """Yen for an hour of regular work, and how it was reckoned."""

    yen: Decimal
    reckoning: str


def hourly(job: Any, amount: int) -> Hourly | None:
    """Pay per hour of regular work; None where hours are not stated, so that nothing is guessed."""
    pay, unit = Decimal(amount), job.pay_unit
    if unit == PayUnit.HOURLY:
        return Hourly(pay, f"時給{amount:,}円")
    if unit == PayUnit.DAILY:
        hours = job.scheduled_hours or daily_hours(job)
        return _per(pay, hours, f"日給{amount:,}円÷1日{{}}時間")
    if unit == PayUnit.WEEKLY:
        return _per(pay, job.weekly_hours, f"週給{amount:,}円÷週{{}}時間")
    if unit not in (PayUnit.MONTHLY, PayUnit.ANNUAL):
        return None
    monthly = pay / 12 if unit == PayUnit.ANNUAL else pay
    told = f"年俸{amount:,}円÷12" if unit == PayUnit.ANNUAL else f"月給{amount:,}円"
    if job.fixed_overtime and job.fixed_overtime_pay:
        monthly = max(monthly - job.fixed_overtime_pay, Decimal(0))
        told = f"（{told}－固定残業代{job.fixed_overtime_pay:,}円）"
    hours = job.scheduled_hours
    if not hours and job.weekly_hours:
        hours = job.weekly_hours * WEEKS_PER_MONTH
    return _per(monthly, hours, told + "÷月{}時間")


def _per(pay: Decimal, hours: Decimal | None, told: str) -> Hourly | None:
    if not hours or hours <= 0:
        return None
    shown = f"{Decimal(hours):.2f}".rstrip("0").rstrip(".")
    return Hourly(pay / Decimal(hours), told.format(shown))


def minimum_wage(job: Any, context: CheckContext) -> Iterator[Finding]:
    """Findings for pay, pay in training, and wages told in the note on the trial period."""
    wages = context.wages.get((job.workplace_municipality_id or "")[:2])
    if not wages or job.employment_type in NO_WORKERS or job.pay_min is None:
        return
    if job.pay_min == 0:
        yield from _unpaid(job)
        return
    start = _first_day(job, context)
    today, then = _in_force(wages, context.today), _in_force(wages, start)
    if then is None:
        return
    for field, label, amount in (
        ("pay_min", "給与の下限", job.pay_min),
        ("training_pay_min", "研修中の給与の下限", job.training_pay_min),
    ):
        if amount:
            yield from _stated(job, field, label, amount, (today or then, then, start))
    yield from _in_texts(job, then)
    yield from _raise_ahead(job, wages, context, start)


def _stated(
    job: Any, field: str, label: str, amount: int, wages: tuple[Wage, Wage, datetime.date]
) -> Iterator[Finding]:
    now, then, start = wages
    found = hourly(job, amount)
    if found is None:
        if field == "pay_min" and job.pay_unit:
            sentence = (
                "所定労働時間が分からないため、最低賃金を確かめられません。"
                "「所定労働時間」を入力してください。"
            )
            yield Finding(Severity.NOTE, "scheduled_hours", sentence, LAW, "wage.hours_unknown")
        return
    wage = now if found.yen < now.yen else then
    if found.yen >= wage.yen:
        return
    place = PREFECTURES.get(job.workplace_municipality_id[:2], "")
    reckoned = found.yen.quantize(Decimal("0.1"), rounding=ROUND_DOWN)
    when = f"{_day(wage.effective_from)}から" if wage is now else f"働き始める{_day(start)}の時点で"
    needed = _needed(job, wage.yen)
    sentence = (
        f"{label}は1時間あたり{reckoned:,}円（{found.reckoning}）で、{place}の最低賃金{wage.yen:,}円（{when}）を下回っています。"
        f"{needed}"
    )
    yield Finding(_severity(job, wage), field, sentence, LAW, "wage.minimum")


def _severity(job: Any, wage: Wage) -> Severity:
    """A permitted reduction (最低賃金法第7条), a student's allowance or a planned date is not certain."""
    excused = _PERMITTED.search(f"{job.pay_note}{job.trial_period_note}")
    if excused or job.employment_type == EmploymentType.INTERN or not wage.confirmed:
        return Severity.SHOULD
    return Severity.MUST


def _needed(job: Any, yen: int) -> str:
    """The amount that would do, in the job's own unit."""
    one = hourly(job, 1_000_000)
    if job.pay_unit == PayUnit.HOURLY:
        return f"時給{yen:,}円以上にしてください。"
    if one is None or job.pay_unit == PayUnit.ANNUAL:
        return "額か所定労働時間を見直してください。"
    fixed = Decimal(job.fixed_overtime_pay or 0) if job.fixed_overtime else Decimal(0)
    fixed = fixed if job.pay_unit == PayUnit.MONTHLY else Decimal(0)
    hours = (Decimal(1_000_000) - fixed) / one.yen if one.yen else Decimal(0)
    least = -int(-(hours * yen + fixed) // 1)
    return f"{job.get_pay_unit_display()}{least:,}円以上にするか、所定労働時間を見直してください。"


def _unpaid(job: Any) -> Iterator[Finding]:
    if job.employment_type and job.employment_type != EmploymentType.INTERN:
        sentence = "雇用する求人は無給にできません。給与の額を入力するか、雇用形態を見直してください。"
        yield Finding(Severity.MUST, "pay_min", sentence, LAW, "wage.unpaid")


def _in_texts(job: Any, wage: Wage) -> Iterator[Finding]:
    for field, severity in (("trial_period_note", _severity(job, wage)), ("pay_note", Severity.SHOULD)):
        for match in HOURLY_IN_TEXT.finditer(fold(getattr(job, field) or "").text):
            told = int(match[1].replace(",", "") or 0)
            if told < wage.yen:
                sentence = (
                    f"「{match[0]}」は最低賃金{wage.yen:,}円を下回っています。"
                    f"試用期間中も最低賃金以上の額にしてください。"
                )
                yield Finding(severity, field, sentence, LAW, "wage.minimum_in_text")
                break


def _raise_ahead(job: Any, wages: Any, context: CheckContext, start: datetime.date) -> Iterator[Finding]:
    """A raise between the first day and the usual end of the publication."""
    found = hourly(job, job.pay_min)
    for wage in sorted(wages, key=lambda each: each.effective_from):
        ahead = max(context.today, start) < wage.effective_from <= max(context.usual_end, start)
        if found is not None and ahead and found.yen < wage.yen:
            sentence = (
                f"{_day(wage.effective_from)}から最低賃金が{wage.yen:,}円になり、給与の下限（1時間あたり"
                f"{found.yen.quantize(Decimal('0.1'), rounding=ROUND_DOWN):,}円）が下回ります。"
                f"その日までに見直してください。"
            )
            yield Finding(Severity.NOTE, "pay_min", sentence, LAW, "wage.raise_ahead")
            return


def _first_day(job: Any, context: CheckContext) -> datetime.date:
    days = [day for day in (job.period_start, job.internship_start) if day and day > context.today]
    return min(days) if days else context.today


def _in_force(wages: Any, on: datetime.date) -> Wage | None:
    known = [wage for wage in wages if wage.effective_from <= on]
    return max(known, key=lambda wage: wage.effective_from) if known else None


def _day(value: datetime.date) -> str:
    return f"{value.year}年{value.month}月{value.day}日"


def fixed_overtime(job: Any) -> Iterator[Finding]:
    """Fixed overtime pay must buy its hours at the raised rate (労働基準法第37条), and hours have a limit."""
    if not job.fixed_overtime or not job.fixed_overtime_pay or not job.fixed_overtime_hours:
        return
    if job.fixed_overtime_hours > LONG_FIXED_OVERTIME:
        sentence = "固定残業の時間は、時間外労働の限度（原則 月45時間）以内にしてください。"
        yield Finding(
            Severity.SHOULD, "fixed_overtime_hours", sentence, "労働基準法第36条第4項", "overtime.limit"
        )
    base = hourly(job, job.pay_min) if job.pay_min else None
    if base is None or job.pay_unit not in (PayUnit.MONTHLY, PayUnit.ANNUAL):
        return
    needed = base.yen * OVERTIME_RATE * job.fixed_overtime_hours
    if job.fixed_overtime_pay < int(needed):
        sentence = (
            f"固定残業代{job.fixed_overtime_pay:,}円は、{job.fixed_overtime_hours:g}時間分の割増賃金"
            f"（約{int(needed):,}円）に足りません。額か時間を見直してください。"
        )
        yield Finding(
            Severity.SHOULD, "fixed_overtime_pay", sentence, "労働基準法第37条", "overtime.underpaid"
        )
