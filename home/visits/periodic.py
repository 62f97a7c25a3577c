"""What is due by the clock for page views."""

from datetime import date, time

from django.db import transaction
from django.db.models import Sum
from django.utils import timezone

from core.periodic import periodic_job
from home.visits.models import PageView

MONTHS_BY_DAY = 25
"""So many whole months keep their days: enough to compare a month with the same one of last year."""


@periodic_job("visits.condense", daily_at=time(4, 10))
def condense() -> str:
    """Turn days older than 25 months into months; return how many months were condensed."""
    old = PageView.objects.filter(day__lt=first_month_by_day(timezone.localdate())).exclude(day__day=1)
    months = list(old.dates("day", "month"))
    for month in months:
        days = old.filter(day__year=month.year, day__month=month.month)
        with transaction.atomic():
            sums = days.values_list("path").annotate(Sum("count")).order_by("path")
            PageView.objects.add({(month, path): number for path, number in sums})
            days.delete()
    return f"{len(months)} か月分を月ごとの数にまとめた" if months else ""


def first_month_by_day(today: date) -> date:
    """First day of the oldest month that keeps its days."""
    months = today.year * 12 + today.month - 1 - MONTHS_BY_DAY
    return date(months // 12, months % 12 + 1, 1)
