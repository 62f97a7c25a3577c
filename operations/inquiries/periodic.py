"""What is due by the clock for inquiries."""

from datetime import time, timedelta

from django.conf import settings
from django.utils import timezone

from core.periodic import periodic_job
from operations.inquiries import actions
from operations.inquiries.models import Inquiry

AT_ONCE = 500


@periodic_job("inquiries.finish", daily_at=time(4, 40))
def finish() -> str:
    """Close what was answered a while ago without another word."""
    long_ago = timezone.now() - timedelta(days=settings.INQUIRY_CLOSE_DAYS)
    answered = list(Inquiry.objects.answered_before(long_ago)[:AT_ONCE])
    for inquiry in answered:
        actions.close(inquiry, None, f"回答から{settings.INQUIRY_CLOSE_DAYS}日たったため")
    return f"{len(answered)} 件を完了にした" if answered else ""


@periodic_job("inquiries.erase", daily_at=time(4, 50))
def erase() -> str:
    """Erase personal data whose time of storage is over."""
    now = timezone.now()
    old = Inquiry.objects.to_be_erased(
        now - timedelta(days=settings.INQUIRY_STORAGE_DAYS), now - timedelta(days=settings.INQUIRY_SPAM_DAYS)
    )
    over = list(old[:AT_ONCE])
    for inquiry in over:
        actions.erase(inquiry)
    return f"{len(over)} 件の個人情報を消した" if over else ""
