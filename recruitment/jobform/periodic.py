"""What the forms leave behind, cleared by the clock."""

from datetime import time, timedelta

from django.utils import timezone

from core.periodic import periodic_job
from recruitment.jobform.models import NewRecordToken, Presence

KEPT_TOKENS = timedelta(days=30)
KEPT_PRESENCES = timedelta(days=1)


@periodic_job("jobform.tidy", daily_at=time(3, 40))
def tidy() -> str:
    """Forget who had a form open, and forms sent long ago."""
    now = timezone.now()
    Presence.objects.filter(seen_at__lt=now - KEPT_PRESENCES).delete()
    forgotten, _ = NewRecordToken.objects.filter(created_at__lt=now - KEPT_TOKENS).delete()
    return f"控え {forgotten}件" if forgotten else ""
