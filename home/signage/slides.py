"""What one slide says, whatever it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from core.models.base_page import BasePage
from core.seo import absolute
from home.signage.qr import QrCode
from recruitment.models import Job


@dataclass(frozen=True)
class Slide:
    """One screen full: few words, a picture, the way to the page.

    `path` is where the QR code leads; without one there is no code. `facts` are pairs of an icon and a
    short text, the most important first.
    """

    label: str
    title: str
    text: str = ""
    facts: Sequence[tuple[str, str]] = ()
    image: Any = None
    path: str = ""
    invitation: str = "くわしくはこちら"
    seconds: int = 12

    @property
    def size(self) -> str:
        """Longer titles are set smaller, so that they stay whole."""
        return "longest" if len(self.title) > 40 else "long" if len(self.title) > 20 else ""

    def code(self, request: HttpRequest) -> QrCode | None:
        """The QR code of the public address."""
        return QrCode(absolute(request, self.path)) if self.path else None


def job_slide(job: Job, label: str, seconds: int) -> Slide:
    """What somebody passing by wants to know about a job."""
    place = job.workplace_municipality
    days_left = job.listing.days_left
    facts = [
        ("building-2", job.company.name),
        ("japanese-yen", job.pay_text),
        ("map-pin", f"{place.name}{job.workplace_town}" if place else ""),
        ("briefcase", str(job.get_employment_type_display() or "")),
        ("clock", f"掲載はあと{days_left}日" if days_left is not None and 0 < days_left <= 7 else ""),
    ]
    return Slide(
        label=label,
        title=job.title,
        facts=[fact for fact in facts if fact[1]],
        image=job.image,
        path=job.get_absolute_url(),
        invitation="求人票を見る",
        seconds=seconds,
    )


def page_slide(page: BasePage, **values: Any) -> Slide:
    """A public page; what stands on the slide is for the caller to say."""
    return Slide(title=page.title, path=page.url or "", **values)
