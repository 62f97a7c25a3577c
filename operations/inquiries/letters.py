"""What the mails about inquiries say, and the signed link by which an inquirer writes again."""

from __future__ import annotations

from datetime import timedelta

from django.conf import settings
from django.core.signing import BadSignature, TimestampSigner
from django.utils import timezone
from django.utils.formats import date_format

from core.links import absolute_url
from home.models import SiteSettings
from operations.inquiries.models import Inquiry

SIGNER = TimestampSigner(salt="operations.inquiries.reply")
REPLY_WITHIN = timedelta(days=90)


def reply_url(inquiry: Inquiry) -> str:
    """Absolute address of the page on which the inquirer adds something."""
    return absolute_url("inquiries:reply", SIGNER.sign(str(inquiry.pk)))


def find_by_token(token: str) -> Inquiry | None:
    """The inquiry of a link; None for a link that is not ours, is too old, or whose data was erased."""
    try:
        pk = int(SIGNER.unsign(token, max_age=REPLY_WITHIN))
    except (BadSignature, ValueError):
        return None
    return Inquiry.objects.filter(pk=pk, erased_at=None).first()


def office_address() -> str:
    """Where the office reads its mail, as entered in the settings of the site."""
    stored = SiteSettings.objects.exclude(email="").order_by("pk").first()
    return stored.email if stored else ""


def _moment(inquiry: Inquiry) -> str:
    return date_format(timezone.localtime(inquiry.received_at), "Y年n月j日 G時i分")


def receipt_context(inquiry: Inquiry) -> dict[str, str]:
    """Variables of the confirmation."""
    return {
        "name": _addressee(inquiry),
        "number": inquiry.number or "",
        "received": _moment(inquiry),
        "category": inquiry.get_category_display(),
        "message": inquiry.message,
        "days": str(settings.INQUIRY_ANSWER_DAYS),
        "url": reply_url(inquiry),
    }


def answer_context(inquiry: Inquiry, text: str) -> dict[str, str]:
    """Variables of an answer."""
    return {
        "name": _addressee(inquiry),
        "number": inquiry.number or "",
        "received": _moment(inquiry),
        "answer": text,
        "message": inquiry.message,
        "url": reply_url(inquiry),
    }


def arrival_context(inquiry: Inquiry) -> dict[str, str]:
    """Variables of the note to the office; nothing about the person."""
    due = timezone.localtime(inquiry.due_at) if inquiry.due_at else None
    return {
        "number": inquiry.number or "",
        "audience": inquiry.get_audience_display(),
        "category": inquiry.get_category_display(),
        "due": date_format(due, "n月j日 G時i分") if due else "",
        "url": settings.SITE_URL + inquiry.get_absolute_url(),
    }


def _addressee(inquiry: Inquiry) -> str:
    """Name and, for companies, its name in the line before."""
    return f"{inquiry.organisation}\n{inquiry.name}" if inquiry.organisation else inquiry.name
