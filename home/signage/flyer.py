"""A page of the site on one sheet of paper (A22)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page

from recruitment.models import Job

MAX_POINTS = 6
LEADS = ("lead", "intro", "search_description")
PICTURES = ("hero_image", "cover", "image", "og_image")


@dataclass(frozen=True)
class Flyer:
    """What the sheet shows."""

    page: Page
    title: str
    lead: str
    image: Any
    points: Sequence[str]
    jobs: Sequence[Job]


def flyer_of(page: Page) -> Flyer:
    """The sheet of a page: what is published, or the draft of a page that never was."""
    shown = page if page.live else page.get_latest_revision_as_object()
    return Flyer(
        page=shown,
        title=shown.title,
        lead=next((text for name in LEADS if (text := getattr(shown, name, ""))), ""),
        image=next((image for name in PICTURES if (image := getattr(shown, name, None))), None),
        points=list(dict.fromkeys(headings(shown)))[:MAX_POINTS],
        jobs=[],
    )


def headings(page: Page) -> Iterator[str]:
    """Large headings of all streams of the page, and the headings of its sections."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for block in getattr(page, field.name).raw_data:
                value = block["value"] if isinstance(block["value"], dict) else {}
                text = value.get("text" if block["type"] == "heading" else "heading")
                if isinstance(text, str) and text and value.get("level", "h2") == "h2":
                    yield text
