"""Open jobs by the hundred thousand, with their search documents."""

from __future__ import annotations

import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from typing import Any

from django.db import connection

from search.documents.making import Draft, drafts_of
from search.engine import database_engine
from search.models import JobDocument
from tests.search.judged.postings import Posting, make_postings
from tests.search.judged.store import store

CHUNK = 2_000
RARE = (
    "(SELECT array_to_tsvector(array_agg(DISTINCT 'w' || (random() * 300000)::int)) FROM"
    " generate_series(1, 40 + (old.{key} * 0)::int))"
)
COPIES = {
    "recruitment_job": {"id": "old.id + %(step)s"},
    "recruitment_listing": {
        "id": "old.id + %(step)s",
        "job_id": "old.job_id + %(step)s",
        "number": "'990006-' || (old.id + %(step)s)",
    },
    "search_jobdocument": {
        # Times are spread evenly, so that the copies of a job do not stand side by side.
        "position": "old.position - %(step)s * (1 << 20)::bigint - (random() * 1e15)::bigint",
        "job_id": "old.job_id + %(step)s",
        "company": "old.company + %(step)s",
        "fold": "old.fold + %(step)s",
        "body": "old.body || " + RARE.format(key="job_id"),
    },
}
"""Columns of a copy that differ from those of the original."""


class Generator:
    """Makes jobs on demand; each call goes on where the last one ended."""

    def __init__(self, largest: int) -> None:
        self._postings: Iterator[Posting] = make_postings(largest)
        # Nine tenths of the work is analysing texts.
        self._pool = ProcessPoolExecutor(mp_context=get_context("spawn"))

    def grow_to(self, number: int) -> None:
        """Add jobs until there are so many."""
        start = time.perf_counter()
        missing = number - JobDocument.objects.count()
        for first in range(0, missing, CHUNK):
            jobs = store(list(islice(self._postings, min(CHUNK, missing - first))))
            drafts = drafts_of(job.pk for job in jobs)
            database_engine().put(self._pool.map(Draft.analysed, drafts, chunksize=100))
        analyse()
        taken = time.perf_counter() - start
        print(f"  {missing} jobs stored and indexed in {taken:.0f} s, {missing / taken:.0f}/s", flush=True)


def _copying(cursor: Any, table: str, changed: dict[str, str]) -> str:
    """The statement that copies the original rows of a table."""
    cursor.execute(f"SELECT * FROM {table} LIMIT 0")  # noqa: S608 - a table of ours
    columns = [column.name for column in cursor.description]
    values = ", ".join(changed.get(name, f'old."{name}"') for name in columns)
    names = ", ".join(f'"{name}"' for name in columns)
    key = "id" if table == "recruitment_job" else "job_id"
    copies = f"SELECT {values} FROM {table} old WHERE {key} <= %(last)s"  # noqa: S608 - as above
    return f"INSERT INTO {table} ({names}) {copies}"


def analyse() -> None:
    """Give the planner its statistics, as autovacuum does by itself in the long run."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def multiply_to(number: int) -> None:
    """Copy the jobs that are there until there are so many, on PostgreSQL.

    To make and analyse a million texts would take an hour. Copies have new companies, new times and forty
    rare words each of their own, so that the index grows as it would with other texts.
    """
    start = time.perf_counter()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*), max(job_id) FROM search_jobdocument")
        here, last = cursor.fetchone()
        # The copies refer to nothing that is not there: checking every row anew would double the time.
        cursor.execute("SET session_replication_role = replica")
        for copy in range(1, number // here):
            for table, changed in COPIES.items():
                cursor.execute(_copying(cursor, table, changed), {"step": copy * last, "last": last})
        cursor.execute("RESET session_replication_role")
    analyse()
    print(
        f"  {number - here:,} jobs copied in {time.perf_counter() - start:.0f} s: the texts of {here:,} jobs,"
        " each copy with 40 rare words, a company and a time of its own",
        flush=True,
    )
