"""The clock of the moderators: working days of the office."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from django.utils import timezone

OFFICE_CLOSES = time(17, 15)
YEAR_END = {(12, 29), (12, 30), (12, 31), (1, 1), (1, 2), (1, 3)}
"""Days on which municipal offices are closed around the New Year."""


def is_working_day(day: date) -> bool:
    """Whether the office is open: not on weekends, not around the New Year. Other holidays are not known."""
    return day.weekday() < 5 and (day.month, day.day) not in YEAR_END


def add_working_days(start: datetime, days: int) -> datetime:
    """Close of the office on the working day that comes `days` working days after `start`."""
    day = timezone.localtime(start).date()
    while days > 0 or not is_working_day(day):
        day += timedelta(days=1)
        if is_working_day(day):
            days -= 1
    return timezone.make_aware(datetime.combine(day, OFFICE_CLOSES))
