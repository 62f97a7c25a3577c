"""The run of the day: nobody is hidden silently, nothing is sent twice, nothing grows with the table (B9)."""

from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from wagtail import hooks

from accounts.roles import Role
from core.outbox.models import OutboxMessage
from recruitment import actions
from recruitment.freshness import daily
from recruitment.freshness.actions import record_imports
from recruitment.freshness.daily import run
from recruitment.freshness.models import FreshnessRecord, FreshnessSettings
from recruitment.freshness.watchers import HOOK
from recruitment.models import Job, Listing
from tests.recruitment.bulk import many_jobs

pytestmark = pytest.mark.django_db


def in_days(number: int):
    return timezone.localdate() + timedelta(days=number)


def mails(kind: str) -> list[OutboxMessage]:
    return list(OutboxMessage.objects.filter(kind=f"freshness.{kind}").order_by("pk"))


def hidden(job: Job) -> bool:
    return Listing.objects.get(job=job).hidden_at is not None


def is_marked(job: Job) -> bool:
    return "情報が古い可能性があります" in Client().get(job.get_absolute_url()).content.decode()


def test_an_unconfirmed_job_is_asked_marked_and_hidden_and_everybody_hears_of_it(aged, user_for):
    user_for(Role.OPERATOR)
    job = aged(30, ends_in=None)
    (address,) = job.company.memberships.values_list("user__email", flat=True)
    run()
    (asked,) = mails("reminder")
    assert asked.to == address
    assert str(job) in asked.body
    assert "/still-open/" in asked.body
    run(in_days(7))
    assert len(mails("reminder")) == 2
    assert not is_marked(job)
    run(in_days(15))
    assert is_marked(job)
    (marked,) = mails("notice")
    assert "情報が古い可能性" in marked.body
    with hooks.register_temporarily(HOOK, lambda jobs: {jobs[0].pk: ["saved@example.jp"]}):
        run(in_days(30))
    assert hidden(job)
    assert Client().get(job.get_absolute_url()).status_code == 404
    assert len(mails("notice")) == 2
    (saved,) = mails("saved_job_hidden")
    assert saved.to == "saved@example.jp"
    assert [message.to for message in mails("digest")] == ["operator@example.jp"] * 2
    history = job.listing.transitions.first()
    assert (history.action, history.by) == ("hide", None)
    assert "60日間" in history.reason


def test_a_second_run_sends_nothing_twice(aged, user_for):
    user_for(Role.OPERATOR)
    for days in (30, 50, 5):
        aged(days, ends_in=10)
    run()
    before = OutboxMessage.objects.count()
    run()
    FreshnessRecord.objects.all().delete()  # as after a run that stopped before it noted what it did
    run()
    assert OutboxMessage.objects.count() == before


def test_a_confirmation_takes_the_mark_away_and_starts_anew(aged):
    job = aged(44)
    run()
    run(in_days(7))
    assert is_marked(job)
    actions.confirm_open(job, None)
    assert not is_marked(job)
    before = OutboxMessage.objects.count()
    run(in_days(8))
    assert OutboxMessage.objects.count() == before


def test_a_company_gets_one_mail_for_all_its_jobs(aged):
    first = aged(31)
    aged(32, company=first.company)
    aged(0, ends_in=3, company=first.company)
    run()
    (message,) = mails("reminder")
    assert "求人3件" in message.subject
    assert message.body.count("/still-open/") == 3
    assert "あと3日" in message.body


def test_the_end_is_announced_and_told(aged):
    job = aged(0, ends_in=14)
    run()
    run(in_days(5))
    run(in_days(11))
    assert len(mails("reminder")) == 2
    run(in_days(15))
    (told,) = mails("notice")
    assert "掲載期間が終わりました" in told.body
    run(in_days(16))
    assert len(mails("notice")) == 1
    assert str(job) in told.body


def test_imported_jobs_are_the_operators_to_look_after(aged, user_for, max_queries):
    user_for(Role.OPERATOR)
    jobs = [aged(40, ends_in=None), aged(40, ends_in=None)]
    with max_queries(3):
        record_imports(jobs, on=in_days(-20))
    run()
    assert mails("reminder") == []
    (digest,) = mails("digest")
    assert "取り込みが止まっている求人：2件" in digest.body
    record_imports(jobs)
    before = OutboxMessage.objects.count()
    run(in_days(1))
    assert OutboxMessage.objects.count() == before
    assert FreshnessRecord.objects.get(listing=jobs[0].listing.pk).asked_on == timezone.localdate()


def test_who_cannot_be_reached_is_told_to_the_operators(aged, user_for):
    user_for(Role.OPERATOR)
    aged(31, people=False)
    run()
    (digest,) = mails("digest")
    assert "確認をお願いできない求人：1件" in digest.body


def test_others_are_left_alone(aged, user_for):
    user_for(Role.OPERATOR)
    closed, suspended, company = aged(90), aged(90), aged(90)
    actions.close(closed, None, "cancelled")
    actions.suspend(suspended, None, "確認中")
    company.company.live = False
    company.company.save()
    before = OutboxMessage.objects.filter(kind__startswith="freshness.").count()
    run()
    assert OutboxMessage.objects.filter(kind__startswith="freshness.").count() == before


def test_a_failure_of_one_company_does_not_stop_the_others(aged, monkeypatch):
    bad, good = aged(31), aged(31)
    from recruitment.freshness import daily

    write = daily.write_to_employer

    def fail(company, *args):
        if company == bad.company:
            raise ValueError("no")
        return write(company, *args)

    monkeypatch.setattr(daily, "write_to_employer", fail)
    report = run()
    assert (report.failed, report.reminded) == (1, 1)
    assert not FreshnessRecord.objects.filter(listing=bad.listing.pk).exists()
    assert str(good) in mails("reminder")[0].body


def test_the_citys_own_limits_hold(aged):
    FreshnessSettings.objects.create(ask_after=10, mark_after=20, hide_after=30)
    aged(11)
    run()
    assert len(mails("reminder")) == 1


def test_fresh_jobs_cost_one_question_whatever_their_number(aged, max_queries):
    many_jobs(300)
    aged(31, ends_in=None)
    with max_queries(40):
        run()
    assert len(mails("reminder")) == 1
    with max_queries(3):
        run()


@pytest.mark.parametrize("answer", ["confirm_open", "close"])
def test_who_answers_while_the_run_goes_on_is_not_hidden(aged, monkeypatch, answer):
    job = aged(30, ends_in=None)
    for day in (0, 15):
        run(in_days(day))
    before = len(OutboxMessage.objects.all())
    find = daily.candidates

    def answered_meanwhile(*question):
        found = list(find(*question))
        getattr(actions, answer)(job, None, *(["cancelled"] if answer == "close" else []))
        return found

    monkeypatch.setattr(daily, "candidates", answered_meanwhile)
    report = run(in_days(30))
    assert not hidden(job)
    assert (report.hidden, report.failed) == ([], 0)
    assert OutboxMessage.objects.count() == before
