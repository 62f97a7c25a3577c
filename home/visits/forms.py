"""The period of the report."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from wagtail.admin.widgets import AdminDateInput

from features.fiscal_year import FiscalYear

USUAL_DAYS = 30
MOST_DAYS = 366 * 5


class PeriodForm(forms.Form):
    """From one day to another, both included; the last thirty days unless something else is asked."""

    first = forms.DateField(label="いつから", widget=AdminDateInput)
    last = forms.DateField(label="いつまで", widget=AdminDateInput)

    def clean(self) -> dict[str, Any]:
        """Refuse a period that is turned round or endless."""
        cleaned: dict[str, Any] = super().clean() or {}
        first, last = cleaned.get("first"), cleaned.get("last")
        if first and last and last < first:
            self.add_error("last", "「いつから」と同じ日か、それより後の日を入力してください。")
        elif first and last and (last - first).days > MOST_DAYS:
            self.add_error("first", "期間は5年までにしてください。")
        return cleaned

    @property
    def period(self) -> tuple[date, date]:
        """The days asked for, or the usual ones."""
        if self.is_bound and self.is_valid():
            return self.cleaned_data["first"], self.cleaned_data["last"]
        return usual_period()


def usual_period() -> tuple[date, date]:
    """The last thirty days including today."""
    today = timezone.localdate()
    return today - timedelta(days=USUAL_DAYS - 1), today


def shortcuts() -> list[dict[str, Any]]:
    """Periods that people ask for again and again."""
    today = timezone.localdate()
    month = today.replace(day=1)
    before = month - timedelta(days=1)
    return [
        {"label": "この7日間", "first": today - timedelta(days=6), "last": today},
        {"label": "今月", "first": month, "last": today},
        {"label": "先月", "first": before.replace(day=1), "last": before},
        {"label": "今年度", "first": FiscalYear.of(today).first_day, "last": today},
    ]
