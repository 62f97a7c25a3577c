"""Ready-made files: checksums, ranges, and never a withdrawn job (D3)."""

from __future__ import annotations

import gzip
import hashlib

import pytest
from django.core.cache import cache
from django.test import Client

from recruitment.models import Listing
from recruitment.provision import files, ledger
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db
ROOT = "/opendata/v1/snapshot"


@pytest.fixture
def job(settings, tmp_path):
    settings.OPENDATA_ROOT = tmp_path
    job = sayable_job()
    ledger.refresh([job.pk])
    return job


def get(name, **headers):
    return Client().get(f"{ROOT}/{name}", headers=headers)


def body(response):
    return b"".join(response.streaming_content)


def test_files_are_what_the_manifest_says(job):
    files.build()
    manifest = get("manifest.json").json()
    assert (manifest["rows"], manifest["current"]) == (1, True)
    for file in manifest["files"]:
        plain, small = body(get(file["name"])), body(get(f"{file['name']}.gz"))
        assert (len(plain), hashlib.sha256(plain).hexdigest()) == (file["bytes"], file["sha256"])
        assert (len(small), hashlib.sha256(small).hexdigest()) == (file["gzip_bytes"], file["gzip_sha256"])
        assert (
            gzip.decompress(small)
            == plain
            == gzip.decompress(body(get(file["name"], **{"Accept-Encoding": "gzip"})))
        )


def test_before_the_first_build(job):
    for name in ("manifest.json", "jobs.json"):
        response = get(name)
        assert response.status_code == 404
        assert response["Retry-After"] == "60"
        assert "/opendata/v1/jobs.json" in response.json()["detail"]


@pytest.mark.parametrize("ledger_has_followed", [False, True])
def test_a_file_with_a_withdrawn_job_is_not_handed_out(job, ledger_has_followed):
    files.build()
    tag = get("jobs.json")["ETag"]
    Listing.objects.filter(job=job).update(state=ListingState.CLOSED)
    if ledger_has_followed:
        ledger.refresh([job.pk])
    else:
        cache.clear()  # five seconds later
    for name in ("jobs.json", "jobs.csv.gz"):
        assert get(name).status_code == 503
        assert get(name, **{"If-None-Match": tag}).status_code == 503
    assert get("manifest.json").json()["current"] is False
    ledger.refresh([job.pk])
    files.build()
    assert get("jobs.json").status_code == 200
    assert get("manifest.json").json()["rows"] == 0


def test_public_jobs_are_compared_once_in_some_seconds(job, max_queries):
    files.build()
    get("jobs.json")
    with max_queries(2) as asked:
        assert get("jobs.json").status_code == 200
    assert all("position" in query["sql"] for query in asked)
    Listing.objects.filter(job=job).update(state=ListingState.CLOSED)
    assert get("jobs.json").status_code == 200
    ledger.refresh([job.pk])
    assert get("jobs.json").status_code == 503


def test_validators_and_parts(job):
    files.build()
    whole = get("jobs.csv")
    content = body(whole)
    assert get("jobs.csv", **{"If-None-Match": whole["ETag"]}).status_code == 304
    part = get("jobs.csv", Range="bytes=10-19")
    assert (part.status_code, body(part)) == (206, content[10:20])
    assert part["Content-Range"] == f"bytes 10-19/{len(content)}"
    rest = get("jobs.csv", **{"Range": "bytes=10-", "If-Range": whole["ETag"]})
    assert body(rest) == content[10:]
    other = get("jobs.csv", **{"Range": "bytes=10-", "If-Range": '"another"'})
    assert (other.status_code, body(other)) == (200, content)
    behind = get("jobs.csv", Range="bytes=999999999-")
    assert (behind.status_code, behind["Content-Range"]) == (416, f"bytes */{len(content)}")
    head = Client().head(f"{ROOT}/jobs.csv")
    assert (head["Content-Length"], body(head)) == (str(len(content)), b"")


@pytest.mark.parametrize("name", ["nothing.json", "..%2Fmanifest.json", "jobs.json.gz.gz", ".manifest.json"])
def test_no_other_file_is_handed_out(job, name):
    files.build()
    assert get(name).status_code == 404


def test_a_file_that_has_just_been_replaced(job):
    manifest = files.build()
    manifest.files[0].path.unlink()
    assert get("jobs.json").status_code == 503
