"""Procedures for many records: what is shown is what is done."""

import datetime
import re

import pytest
from django.urls import reverse
from django.utils import timezone

from core.outbox.models import OutboxMessage
from recruitment.desk.models import DeskLetter
from recruitment.desk.upkeep import refresh
from recruitment.models import ListingTransition
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db
SOON = 200


@pytest.fixture
def operator(client_for):
    return client_for("operator")


def url(name, desk="jobs"):
    return reverse("desk_bulk", args=[desk, name])


def seal_of(page):
    return re.search(r'name="seal" value="([0-9a-f]*)"', page)[1]


def run(client, name, records, desk="jobs", **data):
    """Look at the plan, then do exactly that."""
    chosen = {"record": [record.pk for record in records], "step": "preview", **data}
    page = client.post(url(name, desk), chosen).content.decode()
    done = client.post(url(name, desk), chosen | {"step": "run", "seal": seal_of(page)})
    return page, done.content.decode()


def test_extending_shows_and_does_the_same(operator):
    jobs = [JobFactory(open=True), JobFactory(open=True)]
    closed, draft = JobFactory(closed=True), JobFactory()
    until = timezone.localdate() + datetime.timedelta(days=SOON)
    page, done = run(operator, "extend", [*jobs, closed, draft], until=str(until))
    assert "2件</strong>が変わります" in page
    assert "「掲載終了」の求人は延ばせません" in page
    assert "「下書き」の求人は延ばせません" in page
    assert "2件</strong>の手続きを終えました" in done
    for job in jobs:
        job.listing.refresh_from_db()
        assert job.listing.publication_end == until
        assert ListingTransition.objects.filter(listing=job.listing, action="renew").count() == 1
    _, again = run(operator, "extend", jobs, until=str(until))
    assert "すでに" in again


def test_the_first_page_is_a_plan_already(operator):
    job = JobFactory(open=True)
    page = operator.post(url("close"), {"record": [job.pk], "query": "expiry=7"}).content.decode()
    assert "1件</strong>が変わります" in page
    job.listing.refresh_from_db()
    assert job.listing.state == ListingState.OPEN


def test_nothing_runs_that_was_not_looked_at(operator):
    job = JobFactory(open=True)
    page = operator.post(url("close"), {"record": [job.pk]}).content.decode()
    changed = {"record": [job.pk], "reason": "cancelled", "step": "run", "seal": seal_of(page)}
    assert "もう一度確かめて" in operator.post(url("close"), changed).content.decode()
    operator.post(url("close"), changed | {"seal": "forged"})
    job.listing.refresh_from_db()
    assert job.listing.state == ListingState.OPEN


def test_closing_and_suspending(operator):
    first, second = JobFactory(open=True), JobFactory(open=True)
    run(operator, "close", [first], reason="cancelled")
    run(operator, "suspend", [second], reason="内容を確かめています。")
    first.listing.refresh_from_db()
    second.listing.refresh_from_db()
    assert (first.listing.state, second.listing.state) == (ListingState.CLOSED, ListingState.SUSPENDED)
    page = operator.post(url("suspend"), {"record": [first.pk], "reason": "", "step": "preview"})
    assert "理由を入力してください" in page.content.decode()


def test_a_company_is_reminded_once_of_all_its_jobs(operator):
    company = MembershipFactory().company
    jobs = [JobFactory(open=True, company=company), JobFactory(open=True, company=company)]
    alone = JobFactory(open=True)
    page, done = run(operator, "remind", [*jobs, alone], remark="年末のご確認です。")
    assert "担当者のメールアドレスが登録されていません" in page
    mail = OutboxMessage.objects.get(kind="desk.reminder")
    assert all(job.number in mail.body for job in jobs)
    assert "年末のご確認です。" in mail.body
    assert "2件</strong>の手続き" in done
    _, again = run(operator, "remind", jobs)
    assert "日が浅い" in again
    assert DeskLetter.objects.count() == 1


def test_all_that_fit_the_conditions(operator):
    wanted, other = JobFactory(open=True, description="倉庫の仕事です。"), JobFactory(open=True)
    refresh()
    page = operator.post(url("close"), {"all": "1", "query": "q=倉庫"}).content.decode()
    assert wanted.number in page
    assert other.number not in page


def test_advice_to_chosen_companies(operator):
    company = MembershipFactory().company
    refresh()
    run(operator, "advice", [company, CompanyFactory()], desk="companies")
    assert OutboxMessage.objects.get(kind="desk.advice").to == company.memberships.get().user.email


@pytest.mark.parametrize("keys", [[], ["x"], ["99999999999999999999999"], ["-1"]])
def test_forged_keys_do_nothing(operator, keys):
    response = operator.post(url("close"), {"record": keys, "step": "run", "seal": "x"})
    assert response.status_code in (200, 302)


def test_unknown_procedures_and_people_without_the_right(operator, client_for):
    job = JobFactory(open=True)
    assert operator.post(url("delete"), {"record": [job.pk]}).status_code == 404
    assert operator.post(url("close", "companies"), {"record": [job.pk]}).status_code == 404
    assert operator.get(url("close")).status_code == 302
    for role in ("moderator", "supervisor"):
        assert client_for(role).post(url("close"), {"record": [job.pk]}).headers["Location"] == "/cms/"
