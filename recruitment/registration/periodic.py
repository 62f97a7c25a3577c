"""What is due by the clock for applications."""

from __future__ import annotations

from datetime import time, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from core.periodic import periodic_job
from recruitment.registration import actions, letters
from recruitment.registration.enums import RegistrationState
from recruitment.registration.models import Registration


@periodic_job("registration.expire", daily_at=time(5, 10))
def expire() -> str:
    """End applications nobody proved or answered; remind of questions when half the time is over."""
    now = timezone.now()
    unproved = Registration.objects.filter(
        state=RegistrationState.UNVERIFIED,
        link_sent_at__lt=now - timedelta(days=settings.REGISTRATION_UNVERIFIED_DAYS),
    )
    asked = Registration.objects.filter(state=RegistrationState.ASKED_BACK)
    answer_days = settings.REGISTRATION_ANSWER_DAYS
    silent = asked.filter(asked_at__lt=now - timedelta(days=answer_days))
    ended = [*unproved, *silent]
    for registration in ended:
        actions.expire(registration)
    half = asked.filter(asked_at__lt=now - timedelta(days=answer_days // 2))
    for registration in half:
        with transaction.atomic():
            letters.send_reminder(registration)
    return f"{len(ended)} 件の申込みを終了した" if ended else ""


@periodic_job("registration.forget", daily_at=time(5, 20))
def forget() -> str:
    """Erase who applied without success, after the time the city set."""
    before = timezone.now() - timedelta(days=settings.REGISTRATION_RETENTION_DAYS)
    ended = list(Registration.objects.to_erase(before))
    for registration in ended:
        actions.erase(registration)
    return f"{len(ended)} 件の個人情報を消去した" if ended else ""
