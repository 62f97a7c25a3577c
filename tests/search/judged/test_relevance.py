"""Relevance of the search on the judged set, beside Wagtail's stock search on the same records."""

from collections.abc import Sequence

import pytest
from django.db import connection, transaction
from wagtail.search.backends import get_search_backend

from recruitment.models import Job
from search.jobs import matching_jobs
from search.query import JobQuery
from tests.search.judged.measure import Summary, measure
from tests.search.judged.postings import Posting, make_postings
from tests.search.judged.store import store

STOCK = "wagtail.search.backends.database"
COUNT = 1_600


@pytest.fixture(scope="module")
def judged(django_db_setup, django_db_blocker):
    """Summaries of both searches over the same jobs; the records are taken back afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        postings = list(make_postings(COUNT))
        numbers = {job.pk: posting.number for job, posting in zip(store(postings), postings, strict=True)}
        jobs = list(Job.get_indexed_objects().filter(pk__in=numbers))
        yield (
            _measure_stock(postings, jobs, numbers),
            _measure_ours(postings, jobs, numbers),
        )
        transaction.set_rollback(True)


def _tell_planner() -> None:
    """Let PostgreSQL count what was stored just now; without it stock search takes seconds a query."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")


def _measure_stock(postings: Sequence[Posting], jobs: list[Job], numbers: dict[int, int]) -> Summary:
    backend = get_search_backend(STOCK)
    backend.add_bulk(Job, jobs)
    _tell_planner()

    def search(text: str) -> list[int]:
        return [numbers[job.pk] for job in backend.search(text, Job.objects.only("pk"))]

    return measure(postings, search)


def _measure_ours(postings: Sequence[Posting], jobs: list[Job], numbers: dict[int, int]) -> Summary:
    get_search_backend().add_bulk(Job, jobs)
    _tell_planner()

    def search(text: str) -> list[int]:
        return [numbers[key] for key in matching_jobs(JobQuery(q=text)).values_list("pk", flat=True)]

    return measure(postings, search)


def test_there_are_enough_different_questions(judged):
    _, ours = judged
    assert len({outcome.query.text for outcome in ours.outcomes}) >= 60


def test_what_is_there_is_found(judged):
    _, ours = judged
    missed = {o.query.text: round(o.recall, 2) for o in ours.outcomes if o.recall < 0.85}
    assert ours.mean("recall") >= 0.85, missed
    assert ours.zero == 0, [o.query.text for o in ours.outcomes if not o.found]


def test_the_first_ten_are_what_was_asked_for(judged):
    _, ours = judged
    poor = {o.query.text: o.precision_at_10 for o in ours.outcomes if o.precision_at_10 < 0.85}
    assert ours.mean("precision_at_10") >= 0.85, poor


def test_kyoto_is_not_found_inside_tokyo(judged):
    _, ours = judged
    kyoto = next(outcome for outcome in ours.outcomes if outcome.query.text == "京都")
    assert kyoto.precision == kyoto.recall == 1


def test_stock_search_is_far_behind(judged):
    stock, ours = judged
    assert ours.mean("recall") > 2 * stock.mean("recall")
    assert ours.mean("precision_at_10") > stock.mean("precision_at_10")
