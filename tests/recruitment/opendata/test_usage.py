"""Figures of use by day and consumer; reading never writes (D3)."""

from __future__ import annotations

import pytest
from django.db import OperationalError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from recruitment.opendata.enums import UseKind
from recruitment.opendata.feed.usage import Use, figures
from recruitment.opendata.models import ApiConsumer, ApiUse
from recruitment.provision import ledger
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db
FEED = "/opendata/v1/jobs.json"


@pytest.fixture(autouse=True)
def nothing_counted_yet():
    figures.clear()
    yield
    figures.clear()


@pytest.fixture
def job():
    job = sayable_job()
    ledger.refresh([job.pk])
    return job


def fetch(path=FEED, **headers):
    response = Client().get(path, headers=headers)
    size = len(b"".join(response.streaming_content)) if response.streaming else 0
    return response, size


def test_figures_of_a_consumer(job):
    consumer = ApiConsumer.objects.create(name="しごと情報")
    response, size = fetch(**{"X-Api-Key": consumer.key})
    assert response["X-Api-Key-Status"] == "known"
    fetch(**{"X-Api-Key": consumer.key, "If-None-Match": response["ETag"]})
    fetch(f"{FEED}?cursor=0")
    assert not ApiUse.objects.exists()
    figures.flush()
    figures.flush()
    own = ApiUse.objects.get(consumer_key=consumer.key)
    assert (own.day, own.kind) == (timezone.localdate(), "full")
    assert (own.requests, own.not_modified, own.rows, own.bytes) == (2, 1, 1, size)
    assert ApiUse.objects.get(consumer_key="").kind == "changes"


def test_an_unknown_key_reads_as_well_and_is_told(job):
    response, size = fetch(**{"X-Api-Key": "しらない".encode().hex()})
    assert response["X-Api-Key-Status"] == "unknown"
    assert size
    assert "X-Api-Key-Status" not in fetch()[0]
    figures.flush()
    assert set(ApiUse.objects.values_list("consumer_key", flat=True)) == {""}


def test_a_reader_who_leaves_is_counted_with_what_went_out():
    pieces = Use(UseKind.FULL, "").sent([b"ab", b"c"])
    next(pieces)
    pieces.close()
    figures.flush()
    counted = ApiUse.objects.get()
    assert (counted.requests, counted.bytes) == (1, 2)


def test_figures_wait_while_the_database_is_away(job, monkeypatch):
    def fails(*_arguments):
        raise OperationalError

    fetch()
    with monkeypatch.context() as patch:
        patch.setattr("recruitment.opendata.feed.usage.add_up", fails)
        figures.flush()
    fetch()
    figures.flush()
    assert ApiUse.objects.get().requests == 2


def test_the_report_by_week(job, client_for):
    consumer = ApiConsumer.objects.create(name="しごと情報")
    for _ in range(3):
        fetch(**{"X-Api-Key": consumer.key})
    figures.flush()
    gone = ApiConsumer.objects.create(name="やめた会社")
    fetch(**{"X-Api-Key": gone.key})
    page = client_for("supervisor").get(reverse("opendata_use")).content.decode()
    assert "しごと情報" in page
    exported = client_for("operator").get(reverse("opendata_use"), {"export": "csv"})
    lines = b"".join(exported.streaming_content).decode().splitlines()
    assert len(lines) == 2
    assert "しごと情報,全件,3,0,3" in lines[1]


def test_a_key_is_made_by_the_office(client_for):
    client = client_for("operator")
    add = reverse("opendata_consumers:add")
    assert client.get(add).status_code == 200
    client.post(add, {"name": "しごと情報", "note": ""})
    consumer = ApiConsumer.objects.get()
    assert len(consumer.key) == 20
    assert consumer.key in client.get(reverse("opendata_consumers:index")).content.decode()
