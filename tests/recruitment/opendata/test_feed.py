"""The feed: what it gives, what leaves it and when, cursors, validators (D3)."""

from __future__ import annotations

import csv
import gzip
import io
import json
from datetime import timedelta
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
from django.db import OperationalError, connection
from django.test import Client
from django.utils import timezone

from recruitment.models import Company, Job, Listing
from recruitment.opendata.feed.turns import turns
from recruitment.provision import ledger, rows
from recruitment.provision.ledger import following
from recruitment.provision.models import ProvidedJob
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db
ROOT = "/opendata/v1"
TEL = "0144-32-1234"
OTHER_NUMBER = "9130001012345"


@pytest.fixture
def job():
    return provided()


def provided(**values):
    job = sayable_job(application_tel=TEL, **values)
    ledger.refresh([job.pk])
    return job


def get(path="/jobs.json", client=None, **headers):
    return (client or Client()).get(f"{ROOT}{path}", headers=headers)


def body(response):
    return b"".join(response.streaming_content) if response.streaming else response.content


def data(path="/jobs.json"):
    return json.loads(body(get(path)))


def numbers(path="/jobs.json"):
    return [each["job"]["JOB_ID"] for each in data(path)["jobs"]]


def follow(path):
    """All jobs of all pages, and the number of pages."""
    found, pages = [], 0
    while path:
        page = data(path)
        found += [each["job"]["JOB_ID"] for each in page["jobs"]]
        pages += 1
        path = page.get("next", "").partition(ROOT)[2]
    return found, pages, page["position"]


def test_everything_open_in_three_formats(job):
    said = data()
    assert [each["job"]["JOB_ID"] for each in said["jobs"]] == [job.number]
    assert said["jobs"][0]["job"]["RECEPTION_TEL"] == TEL
    assert said["terms"].endswith("/opendata/terms/")
    xml = ElementTree.fromstring(body(get("/jobs.xml")))
    assert xml.findtext("job_data/job/JOB_ID") == job.number
    assert xml.get("terms") == said["terms"]
    table = list(csv.DictReader(io.StringIO(body(get("/jobs.csv")).decode())))
    assert table[0]["JOB_ID"] == job.number
    assert body(get("/jobs-excel.csv")).startswith(b"\xef\xbb\xbf")


def test_every_answer_says_the_terms_and_may_be_read_by_scripts(job):
    for path in ("/jobs.json", "/jobs.csv?cursor=0", "/openapi.json", "/nothing", "/jobs.json?x=1"):
        response = get(path)
        assert 'rel="terms-of-service"' in response["Link"], path
        assert response["X-Terms-Of-Use"].endswith("/opendata/terms/")
        assert response["Access-Control-Allow-Origin"] == "*"
        assert "Set-Cookie" not in response
        assert "Cookie" not in response.get("Vary", "")


def ends_by_closing(job):
    job.listing.state = ListingState.CLOSED
    job.listing.save()


def ends_by_suspending(job):
    job.listing.state = ListingState.SUSPENDED
    job.listing.save()


def ends_by_hiding(job):
    job.listing.hidden_at = timezone.now()
    job.listing.save()


def ends_by_the_company_leaving(job):
    job.company.live = False
    job.company.save()


def ends_by_consent_withdrawn(job):
    job.company.open_data_consent = False
    job.company.save(update_fields=["open_data_consent"])


def ends_by_unpublishing(job):
    job.live = False
    job.save()


ENDINGS = [
    ends_by_closing,
    ends_by_suspending,
    ends_by_hiding,
    ends_by_the_company_leaving,
    ends_by_consent_withdrawn,
    ends_by_unpublishing,
]


@pytest.mark.parametrize("end", ENDINGS, ids=lambda end: end.__name__)
def test_contact_data_leaves_at_once_and_a_withdrawal_follows(job, end, django_capture_on_commit_callbacks):
    before = get()
    with django_capture_on_commit_callbacks(execute=False):
        end(Job.objects.select_related("listing", "company").get(pk=job.pk))
        # The ledger has not followed yet.
        for path in ("/jobs.json", "/jobs.xml", "/jobs.csv", "/jobs.json?cursor=0"):
            assert TEL.encode() not in body(get(path)), path
        assert get(f"/jobs/{job.number}.json").status_code == 410
    ledger.refresh([job.pk])
    assert get(**{"If-None-Match": before["ETag"]}).status_code == 200
    position = before["X-Next-Cursor"]
    (withdrawal,) = data(f"/jobs.json?cursor={position}")["jobs"]
    assert withdrawal["job"]["STATUS"] == "0"
    assert withdrawal["job"]["JOB_ID"] == job.number
    filled = {name for section in withdrawal.values() for name, text in section.items() if text}
    assert filled == {"JOB_ID", "CORPORATION_ID", "UPDATED_DATE", "STATUS"}


def one_is_gone(job):
    assert get(f"/jobs/{job.number}.json").status_code == 410


def all_are_without_it(job):
    assert numbers("/jobs.json") == []


def a_page_withdraws_it(job):
    assert data("/jobs.json?cursor=0")["jobs"][0]["job"]["STATUS"] == "0"


@pytest.mark.parametrize(
    "told", [one_is_gone, all_are_without_it, a_page_withdraws_it], ids=lambda told: told.__name__
)
def test_a_job_that_opens_again_unnoticed_is_told_to_whoever_heard_of_its_end(job, told):
    """Closed and opened past the models, between two looks of the clock."""
    Listing.objects.filter(job=job).update(state=ListingState.CLOSED)
    told(job)
    position = get("/jobs.json?cursor=0")["X-Next-Cursor"]
    Listing.objects.filter(job=job).update(state=ListingState.OPEN)
    assert ledger.catch_up() == 1
    (again,) = data(f"/jobs.json?cursor={position}")["jobs"]
    assert (again["job"]["JOB_ID"], again["job"]["STATUS"]) == (job.number, "1")


@pytest.mark.skipif(
    connection.vendor != "sqlite", reason="on PostgreSQL a registration locks what it changes"
)
def test_a_reading_does_not_wait_while_a_registration_is_written(job, monkeypatch):
    waits = []

    def busy(keys):
        waits.append(patience())
        raise OperationalError("database is locked")

    monkeypatch.setattr(following, "refresh_what_can_be", busy)
    usual = patience()
    Listing.objects.filter(job=job).update(state=ListingState.CLOSED)
    one_is_gone(job)
    assert waits == [following.A_MOMENT]
    assert patience() == usual > following.A_MOMENT


def patience():
    """Milliseconds this connection waits for a lock."""
    with connection.cursor() as cursor:
        return cursor.execute("PRAGMA busy_timeout").fetchone()[0]


def test_a_job_ends_at_midnight_by_the_clock(job, at):
    today = timezone.localdate()
    Listing.objects.filter(pk=job.listing.pk).update(publication_end=today)
    ledger.refresh([job.pk])
    at(today.year, today.month, today.day, 23, 59)
    before = get()
    assert TEL.encode() in body(before)
    assert get(**{"If-None-Match": before["ETag"]}).status_code == 304
    tomorrow = today + timedelta(days=1)
    at(tomorrow.year, tomorrow.month, tomorrow.day, 0, 0)
    after = get(**{"If-None-Match": before["ETag"]})
    assert after.status_code == 200
    assert TEL.encode() not in body(after)
    assert get(**{"If-Modified-Since": before["Last-Modified"]}).status_code == 200


def test_jobs_without_consent_or_with_faults_are_never_there(job):
    provided(company__open_data_consent=False, company__corporate_number=OTHER_NUMBER)
    provided(company__corporate_number="")
    assert numbers() == numbers("/jobs.json?cursor=0") == [job.number]


def test_the_whole_file_has_no_cap_and_each_job_once(monkeypatch):
    monkeypatch.setattr(rows, "CHUNK", 2)
    company = provided().company
    for _ in range(4):
        provided(company=company)
    assert len(numbers()) == len(set(numbers())) == 5


def test_pages_miss_nothing_and_double_nothing(monkeypatch):
    first = provided()
    jobs = [first, *[provided(company=first.company) for _ in range(4)]]
    found, pages, position = follow("/jobs.json?cursor=0&limit=2")
    assert found == [each.number for each in jobs]
    assert pages == 3
    assert data(f"/jobs.json?cursor={position}")["jobs"] == []
    changed = jobs[1]
    Job.objects.filter(pk=changed.pk).update(openings="3名")
    ledger.refresh([changed.pk])
    assert numbers(f"/jobs.json?cursor={position}") == [changed.number]


def test_a_change_while_pages_are_read_comes_again_at_the_end():
    first = provided()
    jobs = [first, *[provided(company=first.company) for _ in range(3)]]
    page = data("/jobs.json?cursor=0&limit=2")
    Job.objects.filter(pk=jobs[3].pk).update(openings="3名")
    ledger.refresh([jobs[3].pk])
    rest, _, _ = follow(page["next"].partition(ROOT)[2])
    assert rest == [jobs[2].number, jobs[3].number]


def test_the_next_page_is_in_the_headers_too():
    first = provided()
    provided(company=first.company)
    response = get("/jobs.csv?cursor=0&limit=1")
    assert "jobs.csv?cursor=" in response["Link"].split(",")[0]
    assert 'rel="next"' in response["Link"]
    assert len(list(csv.reader(io.StringIO(body(response).decode())))) == 2


def test_changes_by_the_clock_overlap_a_little(job):
    changed = timezone.localtime(ProvidedJob.objects.get().changed_at)
    after = (changed + timedelta(seconds=30)).isoformat(timespec="seconds").replace("+", "%2B")
    assert numbers(f"/jobs.json?changed_since={after}") == [job.number]
    later = (changed + timedelta(minutes=5)).isoformat(timespec="seconds").replace("+", "%2B")
    assert numbers(f"/jobs.json?changed_since={later}") == []
    assert numbers(f"/jobs.json?changed_since={timezone.localdate()}") == [job.number]


def test_a_cursor_ahead_of_the_data_says_to_begin_anew(job):
    response = get("/jobs.json?cursor=999999")
    assert response.status_code == 410
    assert "全件" in response.json()["detail"]


def test_one_job(job):
    assert numbers(f"/jobs/{job.number}.json") == [job.number]
    assert get("/jobs/010006-999.json").status_code == 404
    assert get(f"/jobs/{job.number}.json?a=b").status_code == 400


def test_an_unchanged_feed_is_told_by_one_small_query(job, max_queries):
    first = get(**{"Accept-Encoding": "gzip"})
    for path in ("/jobs.json", "/jobs.json?cursor=0", "/jobs.csv?changed_since=2026-11-01"):
        tag = get(path)["ETag"]
        with max_queries(1):
            response = get(path, **{"If-None-Match": tag})
        assert response.status_code == 304
        assert response["ETag"] == tag
        assert not response.content
    assert first["ETag"] != get()["ETag"]  # a coding is a representation of its own


def test_a_moment_validates_only_when_its_second_is_over(job, at):
    changed = at(2026, 11, 21, 9, 0, 10)
    ProvidedJob.objects.update(changed_at=changed)
    fresh = get()
    assert "Last-Modified" not in fresh
    told = "Sat, 21 Nov 2026 00:00:10 GMT"
    assert get(**{"If-Modified-Since": told}).status_code == 200
    at(2026, 11, 21, 9, 1, 10)
    assert get()["Last-Modified"] == told
    assert get(**{"If-Modified-Since": told}).status_code == 304
    ProvidedJob.objects.update(changed_at=changed + timedelta(seconds=1))
    assert get(**{"If-Modified-Since": told}).status_code == 200


def test_compressed_and_head(job):
    response = get(**{"Accept-Encoding": "gzip, br"})
    assert response["Content-Encoding"] == "gzip"
    assert gzip.decompress(body(response)) == body(get())
    head = Client().head(f"{ROOT}/jobs.json")
    assert (head.status_code, body(head)) == (200, b"")
    assert head["ETag"] == get()["ETag"]
    assert "Content-Length" not in head


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete"])
def test_nothing_can_be_written(method):
    response = getattr(Client(enforce_csrf_checks=True), method)(f"{ROOT}/jobs.json")
    assert response.status_code == 405
    assert response["Content-Type"] == "application/problem+json"
    assert response["Allow"] == "GET, HEAD, OPTIONS"


def test_browsers_of_other_sites_may_ask(job):
    response = Client().options(f"{ROOT}/jobs.json", headers={"Origin": "https://other.example"})
    assert response.status_code == 204
    assert "X-Api-Key" in response["Access-Control-Allow-Headers"]
    assert "Content-Range" in response["Access-Control-Expose-Headers"]


def test_a_problem_has_an_explanation_on_the_page(job):
    problem = get("/jobs.json?changed_since=x").json()
    page = Client().get("/opendata/").content.decode()
    assert f'id="{urlsplit(problem["type"]).fragment}"' in page
    assert problem["status"] == 400


def test_memory_holds_pages_not_the_feed(job, max_queries):
    assert Company.objects.count() == 1
    with max_queries(5):
        body(get())


def test_few_write_out_everything_at_a_time(job, monkeypatch):
    monkeypatch.setattr(turns, "most", 1)
    first = get()
    being_read = iter(first.streaming_content)
    next(being_read)
    refused = get()
    assert (refused.status_code, refused["Retry-After"]) == (503, "15")
    assert "/opendata/v1/snapshot/manifest.json" in refused.json()["detail"]
    assert get("/aggregator.xml").status_code == 503
    assert get(**{"If-None-Match": first["ETag"]}).status_code == 304
    assert get("/jobs.json?cursor=0").status_code == 200
    list(being_read)
    assert get().status_code == 200
