"""What operators read about freshness, and what employers find in their portal (B8, B9)."""

from datetime import timedelta

import pytest
from django.utils import timezone

from accounts.models import User
from accounts.roles import Role
from recruitment import actions
from recruitment.freshness.actions import record_imports
from recruitment.freshness.closings import closings, months_back
from recruitment.freshness.models import FreshnessRecord, FreshnessSettings
from recruitment.freshness.todos import freshness_todos
from recruitment.models import Listing, ListingTransition

pytestmark = pytest.mark.django_db

CLOSINGS = "/cms/reports/closings/"
UNCONFIRMED = "/cms/reports/unconfirmed-jobs/"
LIMITS = "/cms/settings/freshness/freshnesssettings/"


def close(job, reason: str, days_ago: int = 0) -> None:
    actions.close(job, None, reason)
    moment = timezone.now() - timedelta(days=days_ago)
    ListingTransition.objects.filter(listing__job=job, action="close").update(at=moment)


def test_months_go_back_over_the_year():
    found = months_back(timezone.localdate().replace(month=2, day=3), 4)
    assert [month.month for month in found] == [2, 1, 12, 11]


def test_closings_by_month_and_reason(aged, at, max_queries):
    at(2026, 11, 21, 9)
    for reason, days in (("filled_here", 0), ("filled_here", 1), ("cancelled", 30), ("cancelled", 900)):
        close(aged(), reason, days)
    actions.close(aged(), None, "withdrawn", words="データ登録 #1（北海道）")
    aged(20, ends_in=-3)
    with max_queries(2):
        november, october, *_ = closings(timezone.localdate(), 12)
    assert november.counts == (2, 0, 0, 1, 1)
    assert october.counts == (0, 0, 1, 0, 0)
    assert november.total == 4


def test_the_report_is_shown_and_handed_out(aged, client_for):
    close(aged(), "filled_elsewhere")
    client = client_for(Role.SUPERVISOR)
    for query in ("", "?months=36", "?months=x"):
        assert "採用（ほかの方法）" in client.get(CLOSINGS + query).content.decode()
    answer = client.get(f"{CLOSINGS}?export=csv")
    text = b"".join(answer.streaming_content).decode("utf-8-sig")
    assert "ほかの方法で採用が決まった" in text
    assert f"{timezone.localdate():%Y-%m},0,1,0,0,0,1" in text


@pytest.mark.parametrize("address", [CLOSINGS, UNCONFIRMED])
def test_others_do_not_read_the_reports(client_for, address):
    for role in (Role.MODERATOR, Role.EDITOR, Role.COUNSELLOR, "employer"):
        assert client_for(role).get(address).status_code == 302


def test_unconfirmed_jobs_are_listed_whatever_their_number(aged, client_for, max_queries):
    old = [aged(40 + number) for number in range(12)]
    fresh, gone = aged(3), aged(200)
    actions.close(gone, None, "cancelled")
    imported = aged(90)
    record_imports([imported])
    Listing.objects.filter(job=old[0]).update(hidden_at=timezone.now())
    client = client_for(Role.OPERATOR)
    client.get(UNCONFIRMED)
    with max_queries(14):
        page = client.get(UNCONFIRMED).content.decode()
    assert all(job.company.name in page for job in old)
    assert "公開ページから外した" in page
    for job in (fresh, gone, imported):
        assert job.company.name not in page
    assert old[1].company.name not in client.get(UNCONFIRMED, {"stage": "hidden"}).content.decode()
    text = b"".join(client.get(f"{UNCONFIRMED}?export=csv").streaming_content).decode("utf-8-sig")
    assert text.count("\n") == 13
    assert "12件の求人" in client.get("/cms/").content.decode()


def test_operators_set_the_limits_and_nonsense_is_refused(client_for):
    client = client_for(Role.OPERATOR)
    address = client.get(LIMITS).url
    values = {field.name: field.default for field in FreshnessSettings._meta.fields if field.name != "id"}
    refused = client.post(address, values | {"hide_after": 40})
    assert "日数を大きくしてください" in refused.content.decode()
    assert client.post(address, values | {"hide_after": 90}).status_code == 302
    assert FreshnessSettings.current().hide_after == 90
    assert client_for(Role.MODERATOR).get(address).status_code == 302


def test_the_portal_names_what_presses_first(aged, max_queries):
    ending = aged(1, ends_in=2)
    company = ending.company
    hidden, marked = aged(70, company=company), aged(50, company=company)
    asked, later = aged(31, company=company), aged(0, ends_in=10, company=company)
    aged(0, company=company)
    ended = aged(20, ends_in=-3, company=company)
    aged(90, ends_in=-60, company=company)
    Listing.objects.filter(job=hidden).update(hidden_at=timezone.now())
    user = User.objects.get(memberships__company=company)
    with max_queries(2):
        todos = freshness_todos(company, user)
    expected = [(hidden, "urgent"), (ending, "urgent"), (later, "todo"), (ended, "todo"), (marked, "urgent")]
    for todo, (job, kind) in zip(todos, expected, strict=False):
        assert (job.listing.number in todo.url, todo.kind) == (True, kind)
    assert "ほかに1件" in todos[-1].title
    actions.confirm_open(marked, None)
    assert asked.listing.number in freshness_todos(company, user)[-1].url


def test_the_page_of_a_marked_job_says_so_and_does_not_claim_the_contrary(aged, client):
    job = aged(50)
    confirmed = job.listing.confirmed_on
    FreshnessRecord.objects.create(listing=job.listing, marked_for=confirmed)
    page = client.get(job.get_absolute_url()).content.decode()
    assert "情報が古い可能性があります" in page
    assert "確かめています" not in page
