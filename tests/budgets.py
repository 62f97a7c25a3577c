"""Query budgets: a view may not ask the database more often than it was measured to need."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection
from django.test.utils import CaptureQueriesContext

PLANNER = ("EXPLAIN", "SET LOCAL")
UNCOUNTED = (*PLANNER, "SAVEPOINT", "RELEASE SAVEPOINT") if connection.vendor == "postgresql" else PLANNER


@contextmanager
def max_queries(limit: int) -> Iterator[CaptureQueriesContext]:
    """Fail when the block asks the database more than `limit` times; the message lists the questions.

    What the job search tells and asks the planner of PostgreSQL alone, and savepoints for it, do not count.
    """
    with CaptureQueriesContext(connection) as captured:
        yield captured
    asked = [query["sql"] for query in captured if not query["sql"].startswith(UNCOUNTED)]
    if len(asked) > limit:
        listing = "\n".join(f"{number:3} {sql[:160]}" for number, sql in enumerate(asked, 1))
        raise AssertionError(f"{len(asked)} queries, at most {limit} are allowed:\n{listing}")
