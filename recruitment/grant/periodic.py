"""What is due by the clock for the grant."""

from __future__ import annotations

from datetime import time, timedelta

from django.db import transaction
from django.utils import timezone

from core.periodic import periodic_job
from recruitment.grant import actions, letters
from recruitment.grant.models import GrantApplication, GrantState

NOTICE_DAYS = 30


@periodic_job("grant.lapse", daily_at=time(5, 30))
def lapse() -> str:
    """End eligibilities whose time is over; tell companies a month before."""
    today = timezone.localdate()
    eligible = GrantApplication.objects.filter(state=GrantState.ELIGIBLE).select_related("company")
    over = list(eligible.filter(valid_until__lt=today))
    for application in over:
        actions.lapse(application)
    soon = eligible.filter(valid_until__range=(today, today + timedelta(days=NOTICE_DAYS)))
    for application in soon:
        with transaction.atomic():
            letters.tell_lapsing(application)
    return f"{len(over)} 社の対象の期限が過ぎた" if over else ""
