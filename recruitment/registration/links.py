"""Signed links for people who have no account yet. Each purpose has its own salt."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, SignatureExpired, Signer, TimestampSigner
from django.urls import reverse

from core.links import absolute_url
from recruitment.registration.models import Registration

VERIFY = TimestampSigner(salt="registration.verify")
STATUS = Signer(salt="registration.status")
SENT = Signer(salt="registration.sent")


class LinkExpired(Exception):
    """A genuine link whose time is over; holds the application."""

    def __init__(self, registration: Registration) -> None:
        super().__init__("link expired")
        self.registration = registration


def verify_url(registration: Registration) -> str:
    """Absolute address that proves the mail address."""
    token = VERIFY.sign(f"{registration.pk}")
    return absolute_url("registration:verify", token)


def status_path(registration: Registration) -> str:
    """Address of the applicant's own page."""
    return reverse("registration:status", args=[STATUS.sign(f"{registration.pk}")])


def status_url(registration: Registration) -> str:
    """Absolute address of the applicant's own page."""
    return settings.SITE_URL + status_path(registration)


def sent_path(registration: Registration) -> str:
    """Address of the page after applying: it shows nothing of the application but can send the mail again."""
    return reverse("registration:sent", args=[SENT.sign(f"{registration.pk}")])


def find(signer: Signer, token: str) -> Registration | None:
    """The application of a token, or None for one that is not ours or whose application is gone."""
    try:
        return Registration.objects.filter(pk=int(signer.unsign(token))).first()
    except (BadSignature, ValueError):
        return None


def find_to_verify(token: str) -> Registration | None:
    """The application of a verification link. Raises LinkExpired for a genuine one that is too old."""
    try:
        pk = VERIFY.unsign(token, max_age=timedelta(days=settings.REGISTRATION_VERIFY_DAYS))
    except SignatureExpired:
        found = Registration.objects.filter(pk=int(VERIFY.unsign(token))).first()
        if found:
            raise LinkExpired(found) from None
        return None
    except BadSignature:
        return None
    return Registration.objects.filter(pk=int(pk)).first()
