"""No page asks more of the database because the tables are larger."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.db import transaction
from django.test import Client
from wagtail.search.backends import get_search_backend

from recruitment.models import Company, Job
from tests.recruitment.bulk import many_jobs

JOBS = 5_000
PUBLIC = {"/": 12, "/jobs/": 12, "/jobs/?q=検査&type=100&feature=remote&sort=pay": 17, "/jobs/?page=200": 13}
ADMIN = {
    "/cms/snippets/recruitment/job/": 20,
    "/cms/snippets/recruitment/job/?p=50": 20,
    "/cms/snippets/recruitment/company/": 20,
    "/cms/": 36,
}


@pytest.fixture(scope="module", autouse=True)
def five_thousand_jobs(django_db_setup: None, django_db_blocker: Any) -> Iterator[None]:
    """One city of 5,000 open jobs for the whole module, undone afterwards."""
    with django_db_blocker.unblock(), transaction.atomic():
        many_jobs(JOBS)
        some = list(Job.get_indexed_objects()[:500])
        get_search_backend().get_index_for_model(Job).add_items(Job, some)
        yield
        transaction.set_rollback(True)


pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(("address", "limit"), PUBLIC.items())
def test_public_pages(client: Client, max_queries: Callable[[int], Any], address: str, limit: int) -> None:
    """Top page and search, with an empty cache."""
    client.get(address)
    cache.clear()
    with max_queries(limit):
        assert client.get(address).status_code == 200


def test_a_job_and_its_company(client: Client, max_queries: Callable[[int], Any]) -> None:
    """The record pages; the company has fifty open jobs."""
    for address in (
        Job.objects.open().first().get_absolute_url(),
        Company.objects.public().first().get_absolute_url(),
    ):
        client.get(address)
        with max_queries(10):
            assert client.get(address).status_code == 200


@pytest.mark.parametrize(("address", "limit"), ADMIN.items())
def test_the_desk(
    client_for: Callable[[str], Client], max_queries: Callable[[int], Any], address: str, limit: int
) -> None:
    """What operators open all day."""
    client = client_for("operator")
    client.get(address)
    with max_queries(limit):
        assert client.get(address).status_code == 200


def test_an_export_does_not_ask_per_row(
    client_for: Callable[[str], Client], max_queries: Callable[[int], Any]
) -> None:
    """5,000 rows as a spreadsheet."""
    with max_queries(30):
        response = client_for("operator").get("/cms/snippets/recruitment/job/?export=csv")
        assert len(b"".join(response.streaming_content).splitlines()) >= JOBS
