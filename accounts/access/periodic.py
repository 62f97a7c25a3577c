"""What is due by the clock for the access log."""

from datetime import time, timedelta

from django.conf import settings
from django.utils import timezone

from accounts.access.models import AccessLogEntry
from core.periodic import periodic_job

LEAST_DAYS = 366
"""At least a year (E10), whatever the setting says."""


@periodic_job("access.purge", daily_at=time(3, 40))
def purge_old_entries() -> str:
    """Delete entries older than `ACCESS_LOG_DAYS`; return how many went."""
    days = max(settings.ACCESS_LOG_DAYS, LEAST_DAYS)
    count, _ = AccessLogEntry.objects.filter(at__lt=timezone.now() - timedelta(days=days)).delete()
    return f"{days}日を過ぎた記録 {count}件を削除した" if count else ""
