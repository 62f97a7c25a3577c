"""What is due by the clock for open data."""

from datetime import time, timedelta

from django.conf import settings
from django.utils import timezone

from core.periodic import periodic_job
from recruitment.opendata import actions
from recruitment.opendata.models import UsageNotification

AT_ONCE = 500


@periodic_job("opendata.erase", daily_at=time(4, 55))
def erase() -> str:
    """Erase who gave notice, when the time of storage is over."""
    before = timezone.now() - timedelta(days=settings.OPENDATA_NOTICE_DAYS)
    over = list(UsageNotification.objects.to_be_erased(before)[:AT_ONCE])
    for notification in over:
        actions.erase(notification)
    return f"{len(over)} 件の個人情報を消した" if over else ""
