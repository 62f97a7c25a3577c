"""Query budgets: a view may not ask the database more often than it was measured to need."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext


@contextmanager
def max_queries(limit: int) -> Iterator[CaptureQueriesContext]:
    """Fail when the block asks the database more than `limit` times; the message lists the questions.

    Estimates of the planner, which the job search asks of PostgreSQL alone, do not count.
    """
    with CaptureQueriesContext(connection) as captured:
        yield captured
    asked = [query["sql"] for query in captured if not query["sql"].startswith("EXPLAIN")]
    if len(asked) > limit:
        listing = "\n".join(f"{number:3} {sql[:160]}" for number, sql in enumerate(asked, 1))
        raise AssertionError(f"{len(asked)} queries, at most {limit} are allowed:\n{listing}")
