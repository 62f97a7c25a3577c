"""Documents follow their records in the same transaction, and are mended when they do not."""

import datetime
import logging

import pytest
from django.core.management import call_command
from django.utils import timezone

from core.periodic import periodic_jobs
from operations.ticking import tick
from recruitment.models import Job, Listing
from recruitment.vocabulary.enums import ListingState
from search.documents.rules import documents_are_current
from search.engine import database_engine
from search.engine.plan import Plan
from search.indexing import drift, refresh, sweeping, writing
from search.language.rewriting import rewrite_text
from search.models import IndexState, JobDocument
from search.places.signals import spots_changed
from search.state import DOCUMENTS, documents_version, index_is_current
from search.wagtail_hooks import search_index_readiness
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


def found(words: str) -> list[int]:
    return [hit.job for hit in database_engine().hits(Plan(text=rewrite_text(words)), 20)]


def run(name: str) -> str:
    (outcome,) = tick([job for job in periodic_jobs() if job.name == name])
    assert outcome.ok, outcome.detail
    return outcome.detail


@pytest.fixture
def job() -> Job:
    return JobFactory(open=True, title="溶接工")


def test_a_job_is_found_as_soon_as_it_is_public_and_no_longer(job):
    assert found("溶接") == [job.pk]
    job.title = "塗装工"
    job.save()
    assert (found("溶接"), found("塗装")) == ([], [job.pk])
    job.listing.state = ListingState.SUSPENDED
    job.listing.save()
    assert found("塗装") == []


def test_a_deleted_job_leaves_nothing(job):
    job.delete()
    assert found("溶接") == []
    assert not JobDocument.objects.exists()


def test_jobs_follow_their_company(job):
    company = job.company
    company.name = "北浜鉄工所"
    company.save()
    assert found("北浜鉄工所") == [job.pk]
    company.live = False
    company.save()
    assert found("溶接") == []


def test_many_jobs_of_a_company_are_left_to_the_clock(job, monkeypatch):
    monkeypatch.setattr("search.receivers.AT_ONCE", 0)
    job.company.name = "北浜鉄工所"
    job.company.save()
    assert found("北浜鉄工所") == []
    assert found("溶接") == [job.pk]
    assert "更新 1件" in run("search.documents")
    assert found("北浜鉄工所") == [job.pk]
    assert search_index_readiness()[2] == ""


def test_saving_what_does_not_matter_writes_nothing(job, monkeypatch):
    monkeypatch.setattr(writing, "engine", lambda: pytest.fail("nothing has changed"))
    job.save()
    assert refresh([job.pk]) == 0


def test_a_fault_does_not_stop_the_save_and_is_mended(job, monkeypatch, caplog):
    with monkeypatch.context() as broken, caplog.at_level(logging.CRITICAL, "search"):
        broken.setattr(writing, "drafts_of", lambda keys: 1 / 0)
        other = JobFactory(open=True, title="旋盤工")
    assert Job.objects.open().filter(pk=other.pk).exists()
    assert found("旋盤") == []
    with caplog.at_level(logging.CRITICAL, "search"):
        assert run("search.documents") == "不足 1件"
    assert found("旋盤") == [other.pk]
    name, ok, advice = search_index_readiness()
    assert ok
    assert "1件のずれ" in advice


def test_a_fault_while_a_job_is_changed_is_mended_by_the_next_run(job, monkeypatch, caplog):
    with monkeypatch.context() as broken, caplog.at_level(logging.CRITICAL, "search"):
        broken.setattr(writing, "drafts_of", lambda keys: 1 / 0)
        job.title = "塗装工"
        job.save()
    assert found("溶接") == [job.pk]
    run("search.documents")
    assert (found("溶接"), found("塗装")) == ([], [job.pk])


def test_a_job_that_cannot_be_written_does_not_keep_others_from_being_mended(job, monkeypatch, caplog):
    other = JobFactory(open=True, title="旋盤工")
    JobDocument.objects.all().delete()
    usual = writing.drafts_of
    monkeypatch.setattr(writing, "drafts_of", lambda keys: usual(keys) if job.pk not in keys else 1 / 0)
    with caplog.at_level(logging.CRITICAL, "search"):
        assert run("search.documents") == "不足 1件"
        sweeping.sweep_documents()
    assert found("旋盤") == [other.pk]
    assert not JobDocument.objects.filter(job=job.pk).exists()


def test_documents_of_jobs_that_ended_or_vanished_past_the_models_go(job, caplog):
    ended, closed = (JobFactory(open=True) for _ in range(2))
    yesterday = timezone.localdate() - datetime.timedelta(days=1)
    JobDocument.objects.filter(job=ended.pk).update(until=yesterday)
    Listing.objects.filter(job=ended).update(publication_end=yesterday)
    Listing.objects.filter(job=closed).update(state=ListingState.CLOSED)
    with caplog.at_level(logging.CRITICAL, "search"):
        assert drift.mend() == drift.Drift(extra=1, ended=1)
    assert list(JobDocument.objects.values_list("job", flat=True)) == [job.pk]
    assert drift.mend() == drift.Drift()


def test_a_daily_comparison_finds_changes_past_the_models(job, caplog):
    Job.objects.filter(pk=job.pk).update(title="塗装工")
    with caplog.at_level(logging.CRITICAL, "search"):
        run("search.compare")
    assert found("塗装") == [job.pk]
    assert "1件のずれ" in drift.alarm()


def test_new_rules_rebuild_everything_in_slices_while_the_old_documents_answer(job, monkeypatch):
    for _ in range(2):
        JobFactory(open=True)
    JobDocument.objects.update(digest="older")
    IndexState.objects.update(fingerprint="older")
    monkeypatch.setattr(sweeping, "AT_ONCE", 1)
    assert found("溶接") == [job.pk]
    assert sweeping.sweep_documents(seconds=0) == 1
    assert JobDocument.objects.filter(digest="older").count() == 2
    assert not documents_are_current()
    assert sweeping.is_under_way(DOCUMENTS)
    sweeping.sweep_documents(seconds=0)
    detail = run("search.documents")
    assert "求人の作り直し 1件" in detail
    assert documents_are_current()
    assert index_is_current()
    assert not sweeping.is_under_way(DOCUMENTS)
    assert drift.alarm() == ""


def test_a_sweep_begins_anew_when_the_rules_change_meanwhile(job, monkeypatch):
    JobFactory(open=True)
    monkeypatch.setattr(sweeping, "AT_ONCE", 1)
    sweeping.sweep_documents(seconds=0)
    IndexState.objects.filter(name=DOCUMENTS).update(sweep_rules="older")
    JobDocument.objects.filter(job=job.pk).update(digest="older")
    assert sweeping.sweep_documents(seconds=0) == 1


def test_update_index_makes_the_documents_too(job):
    database_engine().remove([job.pk])
    IndexState.objects.update(fingerprint="older")
    call_command("update_index", verbosity=0)
    assert found("溶接") == [job.pk]
    assert documents_are_current()


def test_new_spots_have_the_jobs_of_their_places_written_again(job):
    spots_changed.send(None, municipalities={job.workplace_municipality_id})
    assert JobDocument.objects.get(job=job.pk).digest == ""
    assert drift.mend() == drift.Drift(outdated=1)


def test_other_processes_see_that_documents_changed(job, django_capture_on_commit_callbacks):
    before = documents_version()
    with django_capture_on_commit_callbacks(execute=True):
        job.title = "塗装工"
        job.save()
        assert documents_version() == before
    assert documents_version() > before
