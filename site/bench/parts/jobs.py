"""Open jobs by the hundred thousand, with their search documents."""

from __future__ import annotations

import time
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context

from django.db import connection

from bench.parts.copies import BASE, copied_documents, copy_records, without_indexes_of_words
from recruitment.models import Job
from search.documents.making import Draft, drafts_of
from search.engine import database_engine
from search.indexing import refresh
from search.models import JobDocument
from search.words import vocabulary
from tests.search.judged.postings import make_postings
from tests.search.judged.store import store

CHUNK = 2_000
SLICE = 100
SAMPLE = 100


class Generator:
    """Makes jobs on demand; each call goes on where the last one ended, also that of an earlier run."""

    def __init__(self) -> None:
        self._postings = islice(make_postings(BASE), JobDocument.objects.count(), None)
        # Nine tenths of the work is analysing texts.
        self._pool = ProcessPoolExecutor(mp_context=get_context("spawn"))

    def grow_to(self, number: int) -> None:
        """Add jobs until there are so many: new ones first, then copies of them."""
        start, here = time.perf_counter(), JobDocument.objects.count()
        if number <= here:
            print(f"  {here:,} jobs are there", flush=True)
            return
        self._make(min(number, BASE) - here)
        if number > BASE:
            self._copy(max(here, BASE), number)
        analyse()
        vocabulary.refresh()
        taken = time.perf_counter() - start
        print(f"  {number - here:,} jobs added in {taken:.0f} s, {(number - here) / taken:.0f}/s", flush=True)
        check(number)

    def _make(self, missing: int) -> None:
        """Jobs with texts of their own."""
        for first in range(0, missing, CHUNK):
            jobs = store(list(islice(self._postings, min(CHUNK, missing - first))))
            drafts = drafts_of(job.pk for job in jobs)
            database_engine().put(self._pool.map(Draft.analysed, drafts, chunksize=SLICE))

    def _copy(self, here: int, number: int) -> None:
        """Jobs whose texts are those of others."""
        copy_records(here, number)
        slices = [range(first, first + SLICE) for first in range(1, BASE + 1, SLICE)]
        asked = slices, [here] * len(slices), [number] * len(slices)
        with without_indexes_of_words():
            if connection.vendor == "postgresql":
                copied = sum(self._pool.map(copied_documents, *asked))
            else:  # one writer at a time
                copied = sum(map(copied_documents, *asked))
        print(
            f"  {copied:,} of them have texts of the first {BASE:,} jobs, but companies, numbers, times"
            f" of their own; for one text in {SLICE} a document was compared with what a save writes",
            flush=True,
        )


def analyse() -> None:
    """Give the planner its statistics, as autovacuum does by itself in the long run."""
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE" if connection.vendor == "postgresql" else "ANALYZE")


def check(number: int) -> None:
    """Stop unless all jobs are open and a save of some of them would write nothing."""
    missing = number - Job.objects.open().filter(search_document__isnull=False).count()
    differing = refresh(range(1, number + 1, max(1, number // SAMPLE)))
    if missing or differing:
        raise SystemExit(f"{missing} jobs are not open or have no document, {differing} documents differ")
