"""What is due by the clock for shared previews."""

from datetime import time, timedelta

from django.db.models import Q
from django.utils import timezone

from core.periodic import periodic_job
from home.sharing.models import PreviewLink

KEPT_AFTER_THE_END = timedelta(days=365)


@periodic_job("sharing.forget", daily_at=time(4, 20))
def forget() -> str:
    """Delete copies and mail addresses of links that ended a year ago.

    Who agreed to which content stays: the answers and the fingerprint of the content are the record.
    """
    ended = PreviewLink.objects.filter(expires_at__lt=timezone.now() - KEPT_AFTER_THE_END)
    number = ended.exclude(Q(content={}) & Q(email="")).update(content={}, email="")
    return f"{number} 件の写しを消した" if number else ""
