"""Registering what was checked: by the actions people use, all or nothing, once."""

from types import SimpleNamespace

import pytest
from django.contrib.auth.models import Permission
from django.core import mail
from django.core.exceptions import PermissionDenied, ValidationError

from core.outbox.models import OutboxMessage
from recruitment.actions import Origin, publish_from
from recruitment.dataimport import actions
from recruitment.dataimport.actions import Settings
from recruitment.dataimport.enums import BatchState, Outcome, Way
from recruitment.dataimport.forms import ApplyForm
from recruitment.dataimport.work import work_on
from recruitment.models import Company, Job, Listing, Review
from recruitment.nationaldata.rows import row_of
from recruitment.provision.querysets import jobs_for_rows
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.dataimport.helpers import (
    INDEX,
    NUMBERS,
    OF_ANOTHER,
    change,
    empty_site,
    open_jobs,
    receive,
    register,
    rows,
    written,
)
from tests.recruitment.factories import MembershipFactory

pytestmark = pytest.mark.django_db
OTHER = {**OF_ANOTHER, "job__JOB_ID": "010006-888888"}


def test_change_keeps_what_the_format_cannot_say(by):
    (job,) = open_jobs(1)
    (row,) = rows()
    batch = register(written([change(row, job__SALARY_MAX="250000", job__SALARY_MAX_TRAINING="250000")]), by)
    job.refresh_from_db()
    assert (job.pay_max, job.training_pay_max, job.smoking_measure) == (250_000, None, "indoor_ban")
    step = job.listing.transitions.first()
    assert (step.action, step.by, str(batch) in step.reason) == ("register", by, True)


def test_review_puts_changes_before_the_moderators_without_mails(by):
    (job,) = open_jobs(1)
    MembershipFactory(company=job.company)
    (row,) = rows()
    batch = register(written([change(row, job__TITLE="新しい求人名")]), by, way=Way.REVIEW)
    assert batch.result == {Outcome.SUBMITTED: 1}
    assert Review.objects.get(job=job).is_waiting
    job.refresh_from_db()
    assert job.title != "新しい求人名"
    assert not OutboxMessage.objects.exists() and not mail.outbox


def test_new_jobs_without_the_statutory_items_become_drafts_under_review(by):
    open_jobs(1)
    content = written(rows())
    empty_site()
    batch = register(content, by, way=Way.REVIEW)
    assert batch.result[Outcome.DRAFTED] == 1
    assert Listing.objects.get().state == ListingState.DRAFT
    assert not Company.objects.get().live


def test_new_companies_are_left_unless_wanted(by):
    open_jobs(1)
    content = written(rows())
    empty_site()
    batch = register(content, by, takes_new_companies=False)
    assert batch.result == {Outcome.NO_COMPANY: 1}
    assert not Company.objects.exists()


def test_hidden_row_and_missing_row_end_jobs(by):
    jobs = open_jobs(2)
    first, _ = rows()
    register(written([change(first, job__STATUS="0")]), by)
    jobs[0].listing.refresh_from_db()
    assert (jobs[0].listing.state, jobs[0].listing.close_reason) == (ListingState.CLOSED, "withdrawn")


def test_other_texts_are_kept_until_somebody_changes_the_item(by):
    (job,) = open_jobs(1)
    (row,) = rows()
    picture, end = "https://other.example/1.jpg", f"{row[44][:10]}T17:00:00"
    register(written([change(row, job__IMG_URL_PC=picture, job__END_DATE=end)]), by)
    said = row_of(jobs_for_rows().get())
    assert (said[66], said[44]) == (picture, end)
    Listing.objects.update(publication_end="2099-12-31")
    assert row_of(jobs_for_rows().get())[44] == "2099-12-31T23:59:59"


def test_texts_of_a_change_under_review_are_not_given_out_before_it_is_public(by):
    open_jobs(1)
    (row,) = rows()
    words = {
        "company__LOGO_IMG_URL_PC": "https://other.example/1.png",
        "job__IMG_URL_PC": "https://x.example/",
    }
    register(written([change(row, **words)]), by)
    long = "Representative Director and CEO"  # 31 letters: our field holds 20
    (public,) = rows()
    logo = {"company__LOGO_IMG_URL_PC": "https://other.example/2.png"}
    changed = {"job__IMG_URL_PC": "https://x.example/2", "company__PRESIDENT_POSITION": long, **logo}
    batch = register(written([change(public, **changed, job__TITLE="新しい求人名")]), by, way=Way.REVIEW)
    assert (batch.state, batch.failure) == (BatchState.APPLIED, "")
    assert rows() == [public]
    company = Company.objects.get()
    company.get_latest_revision().publish(skip_permission_checks=True)
    assert rows()[0][INDEX["company.PRESIDENT_POSITION"]] == long


def test_texts_that_change_nothing_of_our_record_need_no_review(by):
    open_jobs(1)
    (row,) = rows()
    changed = change(row, company__LOGO_IMG_URL_PC="https://other.example/1.png")
    batch = register(written([changed]), by, way=Way.REVIEW)
    assert (batch.state, batch.failure) == (BatchState.APPLIED, "")
    assert rows() == [changed]
    assert not Review.objects.exists()


def test_job_whose_grant_is_refused_is_not_public(by, monkeypatch):
    (job,) = open_jobs(1)
    (row,) = rows()
    grant = {"job__SUBSIDY_IMMIGRATION": "1", "job__SUBSIDY": "1", "job__SUBSIDY_NOTE": "支援金"}
    grant["job__TITLE"] = "新しい求人名【移住支援金対象】"
    content = written([change(row, **grant), change(row, **grant, **OTHER)])

    def refuses(*args):
        raise ValidationError("支援金の要件を満たしません。")

    monkeypatch.setattr("recruitment.dataimport.taking.decide_job", refuses)
    batch = register(content, by)
    assert (batch.state, batch.failure) == (BatchState.APPLIED, "")
    assert batch.result == {"new_companies": 1, Outcome.DRAFTED: 2}
    assert rows() == [row]
    assert Listing.objects.exclude(job=job).get().state == ListingState.DRAFT
    job.refresh_from_db()
    assert job.get_latest_revision_as_object().title == "新しい求人名"
    actions.order_undo(batch, by)
    work_on(batch)
    assert (batch.state, rows(), Job.objects.count()) == (BatchState.UNDONE, [row], 1)


def test_record_changed_after_the_check_stops_everything(by):
    jobs = open_jobs(2)
    first, second = (change(row, job__TITLE="新しい求人名") for row in rows())
    batch = receive(written([first, second]), by)
    Job.objects.filter(pk=jobs[1].pk).update(pay_min=200_000)
    actions.order(batch, by, Settings(way=Way.PUBLISH))
    work_on(batch)
    assert batch.state == BatchState.CHECKED
    assert "何も登録していません" in batch.failure
    assert not Job.objects.filter(title="新しい求人名").exists()


def test_error_half_way_leaves_nothing(by, monkeypatch):
    open_jobs(2)
    content = written(rows())
    empty_site()
    batch = receive(content, by)
    real, calls = Listing.objects.ensure_for, []

    def fails(job):
        calls.append(job)
        if len(calls) == 2:
            raise RuntimeError
        return real(job)

    monkeypatch.setattr(Listing.objects, "ensure_for", fails)
    monkeypatch.setattr("recruitment.dataimport.applying.logger.exception", lambda *args: None)
    actions.order(batch, by, Settings(way=Way.PUBLISH, takes_new_companies=True))
    work_on(batch)
    assert (batch.state, Company.objects.count(), Job.objects.count()) == (BatchState.CHECKED, 0, 0)


def test_second_click_is_refused(by):
    open_jobs(1)
    (row,) = rows()
    batch = receive(written([change(row, job__TITLE="新しい求人名")]), by)
    actions.order(batch, by, Settings(way=Way.PUBLISH))
    with pytest.raises(ValidationError, match="すでに"):
        actions.order(batch, by, Settings(way=Way.PUBLISH))


def test_sqlite_is_not_locked_for_long(by, monkeypatch):
    open_jobs(2)
    batch = receive(written([change(row, job__TITLE="新しい求人名") for row in rows()]), by)
    monkeypatch.setattr(actions, "MOST_ON_SQLITE", 1)
    monkeypatch.setattr(actions, "connection", SimpleNamespace(vendor="sqlite"))
    with pytest.raises(ValidationError, match="2件.*PostgreSQL"):
        actions.order(batch, by, Settings())
    monkeypatch.setattr(actions, "connection", SimpleNamespace(vendor="postgresql"))
    actions.order(batch, by, Settings())


def test_findings_are_overruled_by_those_who_keep_the_guideline(by):
    open_jobs(1)
    (row,) = rows()
    batch = receive(written([change(row, job__TITLE="新しい求人名")]), by)
    batch.counts["held"] = 1
    assert "despite_findings" in ApplyForm(batch, by).fields
    by.groups.get().permissions.remove(Permission.objects.get(codename="change_guidelineitem"))
    by = type(by).objects.get(pk=by.pk)
    assert "despite_findings" not in ApplyForm(batch, by).fields
    with pytest.raises(PermissionDenied):
        actions.order(batch, by, Settings(way=Way.PUBLISH, despite_findings=True))
    origin = Origin(None, None, None, (), "", despite_findings=True)
    with pytest.raises(PermissionDenied):
        publish_from(Job.objects.get(), by, origin)


def test_same_file_is_refused_twice(by):
    open_jobs(1)
    content = written(rows())
    receive(content, by)
    with pytest.raises(ValidationError, match="同じファイル"):
        receive(content, by)


def test_only_keepers_of_records_may(user_for):
    for role in ("supervisor", "moderator", "editor"):
        with pytest.raises(PermissionDenied):
            receive(b"[]", user_for(role))


def test_job_numbers_do_not_collide(by):
    open_jobs(1)
    (row,) = rows()
    taken = f"010006-{Listing.objects.latest('pk').pk + 2:06d}"
    other = {"company__CORPORATION_ID": NUMBERS[1], "job__CORPORATION_ID": NUMBERS[1]}
    register(
        written([change(row, job__JOB_ID=taken, **other), change(row, job__JOB_ID="240001-9", **other)]), by
    )
    first = Job.objects.create(company=Company.objects.first(), live=False)
    second = Job.objects.create(company=Company.objects.first(), live=False)
    numbers = set(Listing.objects.values_list("number", flat=True))
    assert {taken, "240001-9", first.number, second.number} <= numbers
    assert len(numbers) == 5
