"""What the pay of a draft means per hour and month, beside the minimum wage of its workplace."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format

from recruitment.models import Job
from recruitment.vocabulary.models import MinimumWage


@dataclass(frozen=True)
class PayLine:
    """Sentences for the form; `low` when the pay is below the minimum wage."""

    pay: str
    minimum: str
    low: bool


def pay_line(job: Job) -> PayLine:
    """The line for a draft, whatever of it is known yet."""
    job.set_comparable_pay()
    prefecture = (job.workplace_municipality_id or "")[:2]
    wage = MinimumWage.objects.in_force(prefecture, timezone.localdate()) if prefecture else None
    hourly = job.hourly_pay_min
    minimum = ""
    if wage:
        since = date_format(wage.effective_from)
        minimum = f"{wage.prefecture_name()}の最低賃金は1時間{wage.yen_per_hour:,}円です（{since}から）。"
    elif not prefecture:
        minimum = "働く場所の市区町村を選ぶと、最低賃金と比べられます。"
    low = bool(wage and hourly is not None and hourly < wage.yen_per_hour)
    if wage and hourly is not None:
        minimum += _compared(hourly - wage.yen_per_hour)
    return PayLine(_pay_text(job), minimum, low)


def _pay_text(job: Job) -> str:
    if job.hourly_pay_min is None:
        return "給与形態と下限の額を入力すると、時給に直した額が表示されます。"
    text = f"下限は時給に直すと{job.hourly_pay_min:,}円"
    if job.monthly_pay_min is not None:
        text += f"、月給に直すと{job.monthly_pay_min:,}円"
    return f"{text}です。"


def _compared(gap: int) -> str:
    if not gap:
        return "最低賃金と同額です。"
    return f"最低賃金を{abs(gap):,}円{'上回' if gap > 0 else '下回'}っています。"
