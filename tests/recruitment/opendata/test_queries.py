"""How often the public pages and feeds of the open data ask the database."""

from __future__ import annotations

import pytest
from django.urls import reverse

from recruitment.provision import ledger
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("name", ["home", "terms", "items", "crawling", "notice"])
def test_pages(name, client, max_queries):
    client.get(reverse(f"opendata:{name}"))
    with max_queries(4):
        assert client.get(reverse(f"opendata:{name}")).status_code == 200


def test_more_jobs_take_no_more_queries(client, max_queries):
    company = sayable_job().company
    jobs = [sayable_job(company=company).pk for _ in range(4)]
    ledger.refresh([*jobs, company.jobs.first().pk])
    for address in (
        "/opendata/v1/aggregator.xml",
        "/opendata/v1/jobs.json",
        "/opendata/v1/jobs.csv?cursor=0",
    ):
        b"".join(client.get(address).streaming_content)
        with max_queries(8):
            body = b"".join(client.get(address).streaming_content)
        assert body.count(b"010006-") >= len(jobs)
