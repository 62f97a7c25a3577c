"""Wagtail's stock search on the same jobs, as far as it comes to an end."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import OperationalError, connection
from wagtail.search.backends import get_search_backend

from bench.parts.timing import Action, Times, timed
from recruitment.models import Job

STOCK = "wagtail.search.backends.database"
CHUNK = 500
BUILD_SECONDS = 240.0
QUESTION_SECONDS = 20.0
FILTERS = {"employment_type": "100", "kind": "regular", "live": True}
FACETS = ("employment_type", "occupation_id", "workplace_municipality_id", "kind", "company_id")


def build(name: str) -> str:
    """Fill the index of a backend; returns how that went, and empties it where time was up."""
    backend = get_search_backend(name)
    backend.reset_indexes()
    start = time.perf_counter()
    done, last = 0, 0
    while jobs := list(Job.get_indexed_objects().filter(pk__gt=last).order_by("pk")[:CHUNK]):
        backend.add_bulk(Job, jobs)
        done, last = done + len(jobs), jobs[-1].pk
        if time.perf_counter() - start > BUILD_SECONDS:
            backend.reset_indexes()
            return f"not built within {BUILD_SECONDS:.0f} s ({done} jobs)"
    return f"{done} jobs indexed, {done / (time.perf_counter() - start):.0f}/s"


def actions(name: str) -> dict[str, Action]:
    """Questions through Wagtail's own interface."""
    backend, live = get_search_backend(name), Job.objects.filter(live=True)
    return {
        "keyword": lambda text: list(backend.search(text, live)[:20]),
        "keyword + 3 conditions": lambda text: list(backend.search(text, live.filter(**FILTERS))[:20]),
        "count": lambda text: backend.search(text, live).count(),
        "facets": lambda text: [backend.search(text, live).facet(field) for field in FACETS],
        "page 100": lambda text: list(backend.search(text, live)[1980:2000]),
    }


def measure(action: Action, texts: list[str]) -> Times | None:
    """Times of a question; None when a single one takes longer than is waited for."""
    try:
        with limited(QUESTION_SECONDS):
            return timed(action, texts, rounds=3, seconds=QUESTION_SECONDS)
    except OperationalError:
        return None


@contextmanager
def limited(seconds: float) -> Iterator[None]:
    """Break off a query of the database that takes longer, with OperationalError."""
    connection.ensure_connection()
    if connection.vendor == "sqlite":
        until = time.perf_counter() + 2 * seconds
        connection.connection.set_progress_handler(lambda: int(time.perf_counter() > until), 100_000)
        try:
            yield
        finally:
            connection.connection.set_progress_handler(None, 0)
        return
    with connection.cursor() as cursor:
        cursor.execute(f"SET statement_timeout = {int(seconds * 1000)}")
        try:
            yield
        finally:
            cursor.execute("RESET statement_timeout")
