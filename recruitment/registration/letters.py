"""Puts the mails to the applicant into the outbox; called by the actions only."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.utils.formats import date_format
from django.utils.timezone import localtime

from accounts.actions import password_set_link
from core.links import absolute_url
from core.outbox.actions import enqueue
from recruitment.registration import mails
from recruitment.registration.links import status_url, verify_url
from recruitment.registration.models import Registration


def send_verify(registration: Registration) -> None:
    """The link that proves the address."""
    days = str(settings.REGISTRATION_VERIFY_DAYS)
    _send(mails.VERIFY.name, registration, verify_url=verify_url(registration), days=days)


def send_received(registration: Registration) -> None:
    """The application is with the operators."""
    _send(mails.RECEIVED.name, registration, status_url=status_url(registration))


def send_under_way(registration: Registration) -> None:
    """The same person applied again for what is being looked at."""
    _send(mails.UNDER_WAY.name, registration, status_url=status_url(registration))


def send_asked(registration: Registration, question: str) -> None:
    """A question of the operators."""
    _send(
        mails.ASKED.name,
        registration,
        status_url=status_url(registration),
        question=question,
        until=answer_until(registration),
    )


def send_reminder(registration: Registration) -> None:
    """The question still waits; once for each question."""
    _send(
        mails.REMIND.name,
        registration,
        key=f"registration-{registration.pk}-{registration.asked_at:%Y%m%d%H%M%S}",
        status_url=status_url(registration),
        until=answer_until(registration),
    )


def send_answered(registration: Registration) -> None:
    """The answer arrived."""
    _send(mails.ANSWERED.name, registration, status_url=status_url(registration))


def send_approved(registration: Registration, *, is_new: bool) -> None:
    """Account and company are open; a new person gets the link that sets a password."""
    portal = absolute_url("employer:home")
    if not is_new or registration.user is None:
        _send(mails.JOINED.name, registration, portal_url=portal)
        return
    _send(
        mails.WELCOME.name,
        registration,
        portal_url=portal,
        password_url=password_set_link(registration.user),
        reset_url=absolute_url("account_reset_password"),
        days=str(settings.PASSWORD_RESET_TIMEOUT // 86_400),
    )


def send_refused(registration: Registration, reason: str) -> None:
    """The application was turned down."""
    _send(mails.REFUSED.name, registration, reason=reason)


def send_expired(registration: Registration) -> None:
    """The question was not answered in time."""
    apply_url = absolute_url("registration:apply")
    _send(mails.EXPIRED.name, registration, apply_url=apply_url)


def answer_until(registration: Registration) -> str:
    """Last day for the answer, in words."""
    if registration.asked_at is None:
        return ""
    last = localtime(registration.asked_at) + timedelta(days=settings.REGISTRATION_ANSWER_DAYS)
    return date_format(last, "Y年n月j日")


def _send(kind: str, registration: Registration, *, key: str = "", **more: str) -> None:
    context = {
        "name": registration.person,
        "company": registration.company_name,
        "number": registration.number,
        **more,
    }
    enqueue(kind, [registration.email], context, about=registration, key=key)
