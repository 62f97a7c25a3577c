"""The judged postings as open jobs with their documents, stored once for all tests of the set."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from django.db import connection, transaction

from recruitment.models import Job
from search.documents.making import documents_of
from search.engine import engine
from search.jobs import JobSearch
from search.query import JobQuery
from search.words import vocabulary
from tests.search.judged.measure import Summary, measure
from tests.search.judged.postings import make_postings
from tests.search.judged.queries import queries
from tests.search.judged.store import BATCH, store
from tests.search.judged.structure import Posting

COUNT = 18 * 118
"""Every trade eighteen times."""


@dataclass(frozen=True)
class Stored:
    """Postings with the jobs made of them."""

    postings: Sequence[Posting]
    jobs: Sequence[Job]

    @property
    def numbers(self) -> dict[int, int]:
        """Posting numbers by key of the job."""
        return {job.pk: posting.number for job, posting in zip(self.jobs, self.postings, strict=True)}


@pytest.fixture(scope="package")
def stored(django_db_setup: None, django_db_blocker: Any) -> Iterator[Stored]:
    """All postings, findable; taken back afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        postings = list(make_postings(COUNT))
        jobs = store(postings)
        for first in range(0, len(jobs), BATCH):
            engine().put(documents_of(job.pk for job in jobs[first : first + BATCH]).values())
        vocabulary.refresh()
        tell_planner()
        yield Stored(postings, jobs)
        transaction.set_rollback(True)


def tell_planner() -> None:
    """Let PostgreSQL count what was stored just now; without it stock search takes seconds a query."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


@pytest.fixture(scope="package")
def ours(stored: Stored) -> Summary:
    """How the job search of the site does on the set."""
    return measure(stored.postings, asker(stored.numbers))


@pytest.fixture(scope="package")
def unseen(stored: Stored) -> Summary:
    """How it does on queries that were written after its rules."""
    return measure(stored.postings, asker(stored.numbers), queries("unseen"))


def asker(numbers: dict[int, int]) -> Callable[[str], list[int]]:
    """The job search as a visitor pages through it: all cards and what is folded below them."""

    def ask(text: str) -> list[int]:
        entries = JobSearch(JobQuery(q=text))._entries[:]
        return [numbers[hit.job] for entry in entries for hit in (entry.hit, *entry.folded)]

    return ask
