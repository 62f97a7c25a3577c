"""What comes with a job: contract, insurance, allowances, as its kind of employment makes it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils import timezone

from recruitment.demo.texts import pick, read
from recruitment.vocabulary.enums import EmploymentPeriod, EmploymentType, PayUnit, RenewalRule

TYPES = {
    "正社員": EmploymentType.REGULAR,
    "新卒": EmploymentType.NEW_GRADUATE,
    "パート": EmploymentType.PART_TIME,
    "派遣": EmploymentType.DISPATCHED,
    "インターン": EmploymentType.INTERN,
    "ボランティア": EmploymentType.VOLUNTEER,
    "契約": EmploymentType.CONTRACT,
    "業務委託": EmploymentType.OUTSOURCED,
    "プロボノ": EmploymentType.PRO_BONO,
}
STAFF = {EmploymentType.REGULAR, EmploymentType.NEW_GRADUATE}
UNPAID = {EmploymentType.VOLUNTEER, EmploymentType.PRO_BONO}
HOURLY = {EmploymentType.PART_TIME, EmploymentType.DISPATCHED}
UNITS = {"時給": PayUnit.HOURLY, "日給": PayUnit.DAILY, "月給": PayUnit.MONTHLY, "年俸": PayUnit.ANNUAL}


@dataclass(frozen=True)
class Terms:
    """Derives the contract's fields from a job's text (`values`) and its employer's number."""

    values: dict[str, Any]
    number: int
    weekly_hours: float

    @cached_property
    def wording(self) -> dict[str, Any]:
        """The house's ways to put it."""
        return read("terms")

    @cached_property
    def employment_type(self) -> EmploymentType:
        """Employment type; 正社員 where the text says nothing."""
        return TYPES[self.values.get("type", "正社員")]

    @cached_property
    def pay_unit(self) -> PayUnit:
        """Unit of pay; the usual one of the employment type where the text says nothing."""
        if unit := self.values.get("unit"):
            return UNITS[unit]
        return PayUnit.HOURLY if self.employment_type in HOURLY else PayUnit.MONTHLY

    def fields(self) -> dict[str, Any]:
        """All fields of contract and benefits."""
        return {**self._contract(), **self._pay_notes(), **self._benefits()}

    def _contract(self) -> dict[str, Any]:
        kind = self.employment_type
        trial = kind in STAFF or kind in {EmploymentType.PART_TIME, EmploymentType.CONTRACT}
        note = pick(self.wording["trial"], self.number) if kind in STAFF else self.wording["trial_part"]
        fields: dict[str, Any] = {
            "employment_type": kind,
            "dispatched": kind == EmploymentType.DISPATCHED,
            "employment_period": EmploymentPeriod.INDEFINITE,
            "trial_period": trial,
            "trial_period_note": note if trial else "",
        }
        return fields if kind in STAFF or kind == EmploymentType.PART_TIME else fields | self._fixed_term()

    def _fixed_term(self) -> dict[str, Any]:
        today = timezone.localdate()
        start = (today.replace(day=1) + datetime.timedelta(days=62)).replace(day=1)
        months = {EmploymentType.DISPATCHED: 3, EmploymentType.INTERN: 1}.get(self.employment_type, 12)
        end = (start + datetime.timedelta(days=31 * months)).replace(day=1) - datetime.timedelta(days=1)
        fields = {
            "employment_period": EmploymentPeriod.FIXED_TERM,
            "period_start": start,
            "period_end": end,
            "renewal": RenewalRule.NONE,
        }
        if self.employment_type == EmploymentType.INTERN:
            return fields
        return fields | {
            "renewal": RenewalRule.POSSIBLE,
            "renewal_criteria": self.wording["renewal_criteria"],
            "renewal_limit": pick(self.wording["renewal_limit"], self.number),
        }

    def _pay_notes(self) -> dict[str, Any]:
        if self.employment_type in UNPAID:
            note = "賃金・報酬はありません。交通費の実費を団体が負担します。"
            return {"pay_note": note, "fixed_overtime": False}
        note = self.values.get("pay_note", self._usual_pay_note())
        staff = self.employment_type in STAFF
        return {
            "pay_note": note,
            **self._fixed_overtime(),
            "pay_rise": staff or None,
            "pay_rise_note": pick(self.wording["rise"], self.number) if staff else "",
            **self._bonus(),
        }

    def _usual_pay_note(self) -> str:
        if self.employment_type == EmploymentType.OUTSOURCED:
            return "1日あたりの報酬の目安です（出来高制）。経費はご自身の負担となります。"
        if self.employment_type == EmploymentType.INTERN:
            return "実習の手当です。交通費は別に実費を支給します（上限1日2,000円）。"
        if self.pay_unit == PayUnit.HOURLY:
            return "経験と資格を考慮して決めます。22時以降と休日は法律どおりの割増があります。"
        return "経験・資格を考慮して決めます。残業代は1分単位で別に支給します。"

    def _fixed_overtime(self) -> dict[str, Any]:
        if "fixed_overtime" not in self.values:
            return {"fixed_overtime": False}
        hours, pay = self.values["fixed_overtime"]
        note = f"固定残業代（{hours}時間分・{pay:,}円）を含みます。超えた分は追加で支給します。"
        return {
            "fixed_overtime": True,
            "fixed_overtime_hours": hours,
            "fixed_overtime_pay": pay,
            "fixed_overtime_excess": True,
            "pay_note": note,
        }

    def _bonus(self) -> dict[str, Any]:
        if self.employment_type in STAFF:
            return {"bonus": True, "bonus_note": pick(self.wording["bonus"], self.number)}
        if self.employment_type == EmploymentType.PART_TIME and self.number % 2:
            return {"bonus": True, "bonus_note": pick(self.wording["bonus_part"], self.number // 2)}
        return {"bonus": False}

    def _benefits(self) -> dict[str, Any]:
        fields: dict[str, Any] = {"insurance_note": self._insurance(), "subsidy": False}
        if self.employment_type in UNPAID | {EmploymentType.OUTSOURCED}:
            return fields
        fields |= {
            "commuting_allowance": True,
            "commuting_allowance_note": pick(self.wording["commuting"], self.number),
            "car_commuting": True,
            "car_commuting_note": pick(self.wording["car"], self.number),
            "welfare": pick(self.wording["welfare"], self.number),
        }
        return fields | self._staff_benefits() if self.employment_type in STAFF else fields

    def _staff_benefits(self) -> dict[str, Any]:
        age, note = pick(self.wording["retirement"], self.number)
        return {
            "other_allowance": True,
            "other_allowance_note": pick(self.wording["allowance"], self.number),
            "retirement_allowance": True,
            "retirement_allowance_note": pick(self.wording["retirement_allowance"], self.number),
            "retirement": True,
            "retirement_age": age,
            "retirement_note": note,
        }

    def _insurance(self) -> str:
        special = {
            EmploymentType.OUTSOURCED: "insurance_outsourced",
            EmploymentType.VOLUNTEER: "insurance_volunteer",
            EmploymentType.PRO_BONO: "insurance_volunteer",
            EmploymentType.INTERN: "insurance_intern",
        }
        if key := special.get(self.employment_type):
            return str(self.wording[key])
        if self.values["pattern"] == "船員":
            return str(self.wording["insurance_sailor"])
        if self.weekly_hours >= 30:
            return str(self.wording["insurance_full"])
        key = "insurance_employment" if self.weekly_hours >= 20 else "insurance_accident"
        return str(self.wording[key])
