"""The formats of the feed and the head of what is sent."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.utils import timezone

from recruitment.nationaldata.writing import Head, chunks, writer_for
from recruitment.opendata.feed.records import Row
from recruitment.opendata.feed.state import FeedState
from recruitment.opendata.provider import current_provider, terms_url


@dataclass(frozen=True)
class Form:
    """A way to write rows: name of its writer, media type, what people call it."""

    writer: str
    media_type: str
    label: str


FORMS = {
    "jobs.json": Form("json", "application/json", "JSON"),
    "jobs.xml": Form("xml", "application/xml; charset=utf-8", "XML"),
    "jobs.csv": Form("csv", "text/csv; charset=utf-8; header=present", "CSV"),
    "jobs-excel.csv": Form("excel", "text/csv; charset=utf-8; header=present", "CSV（Excel用）"),
}
"""By the last part of the address, which is also the name of the file."""


def head_of(state: FeedState, position: int, next_page: str = "") -> Head:
    """What a file says about itself: terms, source, as of when, where to go on."""
    built_at = timezone.localtime(state.since).isoformat()
    return Head(terms_url(), current_provider().site, built_at, position, next_page)


def written(form: Form, rows: Iterable[Row], head: Head) -> Iterator[bytes]:
    """The rows as bytes, in pieces."""
    return chunks(writer_for(form.writer, head), rows)
