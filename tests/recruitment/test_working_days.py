"""The office's calendar."""

from datetime import datetime

import pytest
from django.utils import timezone

from recruitment.actions.working_days import add_working_days


@pytest.mark.parametrize(
    ("start", "days", "end"),
    [
        ("2026-11-16 09:00", 3, "2026-11-19 17:15"),
        ("2026-11-20 23:59", 1, "2026-11-23 17:15"),
        ("2026-11-21 10:00", 3, "2026-11-25 17:15"),
        ("2026-12-28 10:00", 1, "2027-01-04 17:15"),
        ("2026-12-30 10:00", 0, "2027-01-04 17:15"),
    ],
)
def test_weekends_and_the_new_year_are_passed_over(start: str, days: int, end: str) -> None:
    moment = timezone.make_aware(datetime.fromisoformat(start))
    assert add_working_days(moment, days) == timezone.make_aware(datetime.fromisoformat(end))
