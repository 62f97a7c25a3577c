"""The feed for aggregators, and the page of rules for those who read by machine (D6, D7)."""

from __future__ import annotations

from xml.etree import ElementTree

import pytest
from django.test import Client

from recruitment.provision import ledger
from recruitment.vocabulary.enums import JobKind
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db
FEED = "/opendata/v1/aggregator.xml"
REQUIRED = ("title", "date", "referencenumber", "requisitionid", "url", "company", "city", "state", "country")
CONTACT = "saiyo@example.jp"


def provided(**values):
    job = sayable_job(**values)
    ledger.refresh([job.pk])
    return job


def fetch(client: Client, **headers: str):
    response = client.get(FEED, headers=headers)
    return response, b"".join(response.streaming_content) if response.streaming else response.content


def test_a_job_has_what_aggregators_require(client: Client) -> None:
    job = provided(title="検査 & 梱包", description="箱]]>に<詰め>ます。", application_mail=CONTACT)
    _, body = fetch(client)
    found = ElementTree.fromstring(body).findall("job")
    assert len(found) == 1
    texts = {element.tag: element.text for element in found[0]}
    assert all(texts.get(name) for name in (*REQUIRED, "description", "salary", "jobtype", "expirationdate"))
    assert texts["title"] == "検査 & 梱包"
    assert texts["referencenumber"] == job.number
    assert texts["url"].endswith(job.get_absolute_url())
    assert "箱]]＞に＜詰め＞ます。" in texts["description"]
    assert CONTACT not in body.decode()


def test_only_jobs_for_everybody_whose_employer_consents(client: Client) -> None:
    provided(kind=JobKind.HIGH_SCHOOL)
    refused = provided(company__corporate_number="9130001012345", company__open_data_consent=False)
    closed = provided(company__corporate_number="1000020012131")
    closed.listing.state = "closed"
    closed.listing.save()
    _, body = fetch(client)
    assert ElementTree.fromstring(body).findall("job") == []
    assert refused.number not in body.decode()


def test_conditional_questions_and_chunks(
    client: Client, django_assert_max_num_queries, monkeypatch: pytest.MonkeyPatch
) -> None:
    jobs = [provided(company__corporate_number=number) for number in ("8013201017060", "9130001012345")]
    monkeypatch.setattr("recruitment.opendata.aggregator.CHUNK", 1)
    response, body = fetch(client)
    assert [each.findtext("referencenumber") for each in ElementTree.fromstring(body)[3:]] == [
        job.number for job in jobs
    ]
    with django_assert_max_num_queries(2):
        again, _ = fetch(client, **{"If-None-Match": response["ETag"]})
    assert again.status_code == 304


def test_rules_for_machines_are_told(client: Client, settings) -> None:
    settings.PACING_SLOW_PER_MINUTE, settings.PACING_STOP_PER_MINUTE = 111, 222
    page = client.get("/opendata/crawling/").content.decode()
    assert "111ページ" in page
    assert "222ページ" in page
    assert "/opendata/crawling/" in client.get("/robots.txt").content.decode()
