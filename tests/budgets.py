"""Query budgets: a view may not ask the database more often than it was measured to need."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext


@contextmanager
def max_queries(limit: int) -> Iterator[CaptureQueriesContext]:
    """Fail when the block asks the database more than `limit` times; the message lists the questions."""
    with CaptureQueriesContext(connection) as captured:
        yield captured
    if len(captured) > limit:
        listing = "\n".join(f"{number:3} {query['sql'][:160]}" for number, query in enumerate(captured, 1))
        raise AssertionError(f"{len(captured)} queries, at most {limit} are allowed:\n{listing}")
