"""A page of the site on one sheet of paper (A22)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from wagtail.fields import StreamField
from wagtail.models import Page

from recruitment.models import Job
from search.jobs import JobSearch
from search.query import JobQuery

MAX_POINTS = 6
MAX_JOBS = 4
LEADS = ("lead", "intro", "search_description")


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
        image=getattr(shown, "share_cover", None) or getattr(shown, "og_image", None),
        points=list(dict.fromkeys(headings(shown)))[:MAX_POINTS],
        jobs=first_jobs(shown),
    )


def blocks_of(page: Page) -> Iterator[tuple[str, dict[str, Any]]]:
    """Kind and raw value of every block with parts, in all streams of the page."""
    for field in page._meta.get_fields():
        if isinstance(field, StreamField):
            for block in getattr(page, field.name).raw_data:
                if isinstance(block["value"], dict):
                    yield block["type"], block["value"]


def headings(page: Page) -> Iterator[str]:
    """Large headings, and the headings of sections that are no lists of jobs."""
    for kind, value in blocks_of(page):
        text = value.get("text" if kind == "heading" else "heading")
        if isinstance(text, str) and text and value.get("level", "h2") == "h2" and "conditions" not in value:
            yield text


def first_jobs(page: Page) -> list[Job]:
    """The first jobs of the first list of jobs on the page."""
    for _, value in blocks_of(page):
        if "conditions" in value:
            return JobSearch(JobQuery.parse(value["conditions"] or "")).first(MAX_JOBS)
    return []
