"""The public files (D3): when they are built, and that all of them change at once."""

import gzip
import hashlib
import json
from datetime import timedelta

import pytest
from django.utils import timezone

from recruitment.models import Company, Job
from recruitment.nationaldata.columns import JOB_ID
from recruitment.nationaldata.writing import FORMATS
from recruitment.provision import files, ledger, rows
from recruitment.provision.files import building
from recruitment.provision.models import ProvidedJob
from recruitment.provision.periodic import follow, publish
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.factories import JobFactory
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db
SOON, LATER = timedelta(minutes=1), timedelta(minutes=30)


@pytest.fixture
def job(settings, tmp_path):
    settings.OPENDATA_ROOT = tmp_path / "opendata"
    job = sayable_job()
    ledger.refresh([job.pk])
    return job


def current(name):
    return next(file for file in files.current_manifest().files if file.format == name)


def jobs_in(file):
    return [one["job"]["JOB_ID"] for one in json.loads(file.path.read_bytes())["jobs"]]


def test_every_format_with_its_checksum(job):
    assert files.current_manifest() is None
    assert publish().startswith("公開ファイル 1件を作成")
    for name in FORMATS:
        file = current(name)
        plain, small = file.path.read_bytes(), file.gzip_path.read_bytes()
        assert gzip.decompress(small) == plain
        assert (len(plain), hashlib.sha256(plain).hexdigest()) == (file.bytes, file.sha256)
        assert (len(small), hashlib.sha256(small).hexdigest()) == (file.gzip_bytes, file.gzip_sha256)
    assert jobs_in(current("json")) == [job.number]
    manifest = files.current_manifest()
    assert manifest.terms.encode() in current("csv").path.read_bytes()
    assert manifest.public()["rows"] == 1
    assert {"folder"}.isdisjoint(manifest.public()["files"][0])


def test_only_consenting_employers_and_open_jobs(job):
    Company.objects.update(open_data_consent=False)
    assert files.build().rows == 0
    assert jobs_in(current("json")) == []


def test_nothing_is_built_without_need(job):
    files.build()
    now = timezone.now()
    assert publish() == ""
    assert not files.is_due(now + LATER)
    assert files.is_due(now + timedelta(days=1))


def test_a_withdrawal_is_built_in_the_next_minute_a_change_after_a_while(job, monkeypatch):
    monkeypatch.setattr(building, "SHARE", 1_000_000)
    files.build()
    now = timezone.now()
    Job.objects.update(openings="3名")
    ledger.sweep()
    assert not files.is_due(now + SOON)
    monkeypatch.setattr(building, "SHARE", 1)
    assert files.is_due(now + SOON)
    monkeypatch.setattr(building, "SHARE", 1_000_000)
    job.listing.state = ListingState.CLOSED
    job.listing.save()
    follow()
    assert files.is_due(now + SOON)
    assert not files.is_due(now)


def test_files_are_read_in_pieces_and_hold_nothing_open(job, monkeypatch, django_assert_num_queries):
    monkeypatch.setattr(rows, "CHUNK", 2)
    for _ in "ab":
        JobFactory(open=True, company=job.company, industry=job.industry)
    ledger.catch_up()
    with django_assert_num_queries(3):
        numbers = [row[JOB_ID] for row in rows.rows_of(ProvidedJob.objects.public())]
    assert numbers == list(ProvidedJob.objects.order_by("pk").values_list("number", flat=True))
    assert len(numbers) == 3


def test_an_old_build_goes_some_minutes_after_the_next(job):
    files.build()
    close = timezone.now()
    Job.objects.update(openings="2名")
    ledger.sweep()
    manifest = files.build()
    root = manifest.files[0].path.parents[1]
    files.remove_old(close)
    assert len([path for path in root.iterdir() if path.is_dir()]) == 2
    (root / "99991231-000000-9").mkdir()  # being built
    files.remove_old(close + building.STAY + SOON)
    folders = {path.name for path in root.iterdir() if path.is_dir()}
    assert folders == {manifest.files[0].folder, "99991231-000000-9"}
    assert manifest.files[0].path.exists()
    assert [path.name for path in root.iterdir() if path.is_file()] == ["manifest.json"]


def test_a_build_that_breaks_leaves_the_former_files(job, monkeypatch):
    before = files.build()

    def breaks(entries):
        yield from ()
        raise OSError("full")

    monkeypatch.setattr(building, "rows_of", breaks)
    Job.objects.update(openings="9名")
    ledger.sweep()
    with pytest.raises(OSError, match="full"):
        files.build()
    assert files.current_manifest() == before
    assert jobs_in(current("json")) == [job.number]
    assert len([path for path in current("json").path.parents[1].iterdir() if path.is_dir()]) == 1
