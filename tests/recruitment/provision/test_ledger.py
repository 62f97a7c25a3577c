"""The ledger follows the records (D1, D3)."""

from __future__ import annotations

from contextlib import suppress

import pytest
from django.db import transaction
from django.utils import timezone

from recruitment.models import Company, Job, Listing
from recruitment.provision import ledger
from recruitment.provision.ledger import writing
from recruitment.provision.models import FeedPosition, KeptItems, PendingChange, ProvidedJob
from recruitment.provision.periodic import compare, follow
from recruitment.provision.rows import withdrawn_values
from recruitment.vocabulary.enums import ListingState
from recruitment.vocabulary.models import LivingInformation
from tests.recruitment.factories import JobFactory
from tests.recruitment.provision.factories import NUMBER, sayable_job

pytestmark = pytest.mark.django_db


@pytest.fixture
def job():
    job = sayable_job()
    ledger.refresh([job.pk])
    return Job.objects.get(pk=job.pk)


def entry_of(job):
    return ProvidedJob.objects.get(number=job.number)


def close(job):
    job.listing.state = ListingState.CLOSED
    job.listing.save()


def test_an_open_job_of_a_consenting_employer_is_public(job):
    row = ProvidedJob.objects.public().get()
    assert (row.number, row.corporate_number, row.faults) == (job.number, NUMBER, [])
    assert len(row.values) == 143
    assert row.first_provided_at
    assert row.position == FeedPosition.objects.get().last


def test_nothing_moves_while_nothing_changes(job):
    before = entry_of(job).position
    assert ledger.refresh([job.pk]) == 0
    assert compare() == "提供する求人 0件に違いがあり、直した"
    assert entry_of(job).position == before


def test_a_changed_text_is_seen_after_the_position(job, django_capture_on_commit_callbacks):
    before = entry_of(job).position
    with django_capture_on_commit_callbacks(execute=True):
        job.title = "紙を運ぶ仕事"
        job.save()
    row = ProvidedJob.objects.public().after(before).get()
    assert "紙を運ぶ仕事" in row.values


def test_what_only_the_page_shows_moves_nothing(job, django_capture_on_commit_callbacks):
    before = entry_of(job).position
    with django_capture_on_commit_callbacks(execute=True):
        job.smoking_note = "喫煙所あり"
        job.save()
    assert entry_of(job).position == before


def test_an_end_empties_the_row_and_tells_of_it(job, django_capture_on_commit_callbacks):
    before = entry_of(job).position
    with django_capture_on_commit_callbacks(execute=True):
        close(job)
    row = ProvidedJob.objects.once_public().after(before).get()
    assert not row.is_public
    assert row.values == []
    said = [text for text in withdrawn_values(row) if text]
    assert said == [
        job.number,
        NUMBER,
        timezone.localtime(row.changed_at).isoformat(timespec="seconds")[:19],
        "0",
    ]


def test_contact_data_is_gone_before_the_ledger_has_followed(job):
    close(job)
    assert entry_of(job).is_public
    assert not ProvidedJob.objects.open().exists()


def test_without_consent_it_is_for_staff_only(job, django_capture_on_commit_callbacks):
    before = entry_of(job).position
    Company.objects.update(open_data_consent=False)
    assert not ProvidedJob.objects.public().exists()
    follow()
    assert ProvidedJob.objects.exportable().once_public().after(before).get().number == job.number
    Company.objects.update(open_data_consent=True)
    with django_capture_on_commit_callbacks(execute=True):
        Company.objects.get(pk=job.company_id).save()
    assert ProvidedJob.objects.public().exists()


def test_a_record_that_cannot_be_said_has_its_reasons():
    job = JobFactory(open=True)
    ledger.refresh([job.pk])
    row = ProvidedJob.objects.unexportable().get()
    assert not ProvidedJob.objects.exportable().exists()
    assert {fault["column"] for fault in row.faults} >= {
        "company.CORPORATION_ID",
        "job.CORPORATION_ID",
        "RECRUITING_SITE_PREFECTURE",
    }
    assert all(fault["message"].endswith("。") for fault in row.faults)
    assert row.first_provided_at is None


def test_a_public_job_that_cannot_be_said_any_more_is_withdrawn(job, django_capture_on_commit_callbacks):
    before = entry_of(job).position
    with django_capture_on_commit_callbacks(execute=True):
        LivingInformation.objects.get().delete()
    follow()
    row = ProvidedJob.objects.once_public().after(before).get()
    assert row.faults
    assert not ProvidedJob.objects.public().exists()


def test_a_deleted_job_is_withdrawn_and_its_number_may_return(job, django_capture_on_commit_callbacks):
    number, before = job.number, entry_of(job).position
    with django_capture_on_commit_callbacks(execute=True):
        job.delete()
    row = ProvidedJob.objects.after(before).get()
    assert (row.job_id, row.is_open, row.values) == (None, False, [])
    again = sayable_job(company=Company.objects.get())
    Listing.objects.filter(job=again).update(number=number)
    follow()
    assert ProvidedJob.objects.public().get().job_id == again.pk


def test_a_number_that_returns_to_another_job_leaves_each_job_one_entry(job):
    former, number = entry_of(job), "010006-9999999"
    before = former.position
    other = sayable_job(company=job.company)
    Listing.objects.filter(job=other).update(number=number)
    ledger.refresh([other.pk])
    Listing.objects.filter(job=other).update(number="010006-8888888")
    Listing.objects.filter(job=job).update(number=number)
    ledger.refresh([job.pk, other.pk])
    public = ProvidedJob.objects.public()
    assert dict(public.values_list("number", "job")) == {number: job.pk, "010006-8888888": other.pk}
    former.refresh_from_db()
    assert (former.job_id, former.is_open, former.values) == (None, False, [])
    assert former.position > before


def test_the_clock_ends_and_begins_jobs(job):
    Listing.objects.update(publication_end=timezone.localdate() - timezone.timedelta(days=1))
    assert follow() == "提供する求人 1件を更新"
    assert not entry_of(job).is_open
    Listing.objects.update(publication_end=None)
    assert follow() == "提供する求人 1件を更新"
    assert entry_of(job).is_public
    assert follow() == ""


def test_the_sweep_finds_what_went_past_the_models(job):
    Job.objects.update(openings="3名")
    assert follow() == ""
    assert compare() == "提供する求人 1件に違いがあり、直した"
    assert "3名" in entry_of(job).values


def test_a_job_named_often_in_a_transaction_is_written_once(
    job, django_capture_on_commit_callbacks, max_queries
):
    with django_capture_on_commit_callbacks() as callbacks:
        for number in range(5):
            job.openings = f"{number}名"
            job.save()
            job.listing.save()
    with max_queries(12):
        for callback in callbacks:
            callback()
    assert "4名" in entry_of(job).values


def test_a_fault_does_not_reach_whoever_saves_and_is_mended(
    job, django_capture_on_commit_callbacks, monkeypatch
):
    def fails(*args):
        raise ValueError("no")

    with monkeypatch.context() as broken, django_capture_on_commit_callbacks(execute=True):
        broken.setattr(writing, "enter", fails)
        broken.setattr("recruitment.provision.ledger.later.logger.exception", lambda *args: None)
        job.openings = "7名"
        job.save()
    assert "7名" not in entry_of(job).values
    assert follow() == "提供する求人 1件を更新"
    assert "7名" in entry_of(job).values


def test_what_a_crash_after_the_commit_left_is_followed_by_the_clock(job, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=False):
        job.openings = "7名"
        job.save()
    assert "7名" not in entry_of(job).values
    assert follow() == "提供する求人 1件を更新"
    assert "7名" in entry_of(job).values
    assert not PendingChange.objects.exists()


def test_a_change_is_noted_seldom_and_again_when_the_note_was_undone(job):
    with suppress(ValueError), transaction.atomic():
        job.save()
        raise ValueError
    assert not PendingChange.objects.exists()
    for _ in range(5):
        job.save()
        job.listing.save()
    notes = list(PendingChange.objects.values_list("job", flat=True))
    assert set(notes) == {job.pk}
    assert len(notes) <= 2


def test_a_note_that_came_while_the_records_were_read_stays(job, monkeypatch):
    enter = writing.enter

    def meanwhile(*arguments):
        PendingChange.objects.create(job=job.pk)
        return enter(*arguments)

    monkeypatch.setattr(writing, "enter", meanwhile)
    ledger.refresh([job.pk])
    assert PendingChange.objects.get().job == job.pk


def test_a_draft_is_not_noted(job):
    job.title = "書きかけ"
    draft = job.save_revision()
    job.company.save_revision()
    assert not PendingChange.objects.exists()
    draft.publish()
    assert PendingChange.objects.exists()


def test_many_jobs_of_a_company_are_left_to_the_clock(job, django_capture_on_commit_callbacks, monkeypatch):
    monkeypatch.setattr("recruitment.provision.ledger.later.AT_ONCE", 0)
    with django_capture_on_commit_callbacks(execute=True):
        job.company.pr_text = "新しい紹介"
        job.company.save()
    assert entry_of(job).is_outdated
    follow()
    assert "新しい紹介" in entry_of(job).values


def test_a_mark_waits_for_a_refresh_that_may_have_read_older_words(job, monkeypatch):
    marked = []

    def lock(cls):
        marked.append(ProvidedJob.objects.filter(is_outdated=True).exists())

    monkeypatch.setattr(FeedPosition, "lock", classmethod(lock))
    ledger.mark_outdated(ProvidedJob.objects.all())
    assert marked == [False]
    assert entry_of(job).is_outdated


def test_kept_texts_stand_in_until_the_record_says_otherwise(job):
    KeptItems.objects.create(job=job, texts={"OCCUPATION_CODE": ["045", "577"], "UNKNOWN": ["", "x"]})
    ledger.refresh([job.pk])
    assert entry_of(job).values[63] == "577"
    job.kept_items.texts = {"OCCUPATION_CODE": ["001", "577"]}
    job.kept_items.save()
    ledger.refresh([job.pk])
    assert entry_of(job).values[63] == "045"
