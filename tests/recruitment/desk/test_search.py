"""The desk finds companies and jobs from every angle, and shows them to those who may see them."""

import datetime

import pytest
from django.urls import reverse
from django.utils import timezone

from accounts.access.models import AccessLogEntry
from recruitment import actions
from recruitment.desk.models import DeskEntry, SavedView
from recruitment.desk.upkeep import refresh
from recruitment.models import Listing
from tests.recruitment.bulk import many_jobs
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db
JOBS, COMPANIES = "/cms/desk/jobs/", "/cms/desk/companies/"


@pytest.fixture
def operator(client_for):
    return client_for("operator")


def found(client, url, among, **query):
    """Which of the records a list shows."""
    refresh()  # records of the factories have no versions
    response = client.get(url, {"all": "1", **query})
    assert response.status_code == 200, query
    content = response.content.decode()
    return {record for record in among if f'value="{record.pk}" form="desk-bulk"' in content}


def test_jobs_by_words_numbers_and_phones(operator):
    company = CompanyFactory(name="苫東倉庫株式会社", name_kana="とまとうそうこ", tel="0144-55-1234")
    first = JobFactory(open=True, company=company, description="フォークリフトで荷物を運びます。")
    second = JobFactory(open=True, application_tel="0144-32-9876")
    both = {first, second}
    assert found(operator, JOBS, both, q="ﾌｫｰｸﾘﾌﾄ") == {first}
    assert found(operator, JOBS, both, q="とまとう フォーク") == {first}
    assert found(operator, JOBS, both, q=second.number) == {second}
    assert found(operator, JOBS, both, q="(0144)32-9876") == {second}
    assert found(operator, JOBS, both, phone="０１４４ ５５ １２３４") == {first}
    assert found(operator, JOBS, both, company_name="トマトウ") == {first}
    assert found(operator, JOBS, both, q="どこにもない言葉") == set()


def test_words_of_drafts_are_found_as_soon_as_they_are_stored(operator):
    job = JobFactory(open=True)
    assert found(operator, JOBS, {job}, q="氷まつり") == set()
    job.description = "冬は氷まつりの会場を整えます。"
    actions.save_draft(job, None)
    for words in ("氷まつり", "箱に詰める"):  # the public text, too
        page = operator.get(JOBS, {"q": words}).content.decode()
        assert f'value="{job.pk}" form="desk-bulk"' in page


def test_jobs_by_each_filter(operator, user_for):
    today = timezone.localdate()
    plain = JobFactory(open=True)
    member = MembershipFactory(user=user_for("employer"))
    own = JobFactory(open=True, company=member.company, description="あ" * 250, features=",uij,")
    ending = JobFactory(open=True, grant=True)
    Listing.objects.filter(job=ending).update(
        publication_end=today + datetime.timedelta(days=3), confirmed_on=today - datetime.timedelta(days=90)
    )
    waiting = JobFactory()
    actions.submit(waiting, None)
    every = {plain, own, ending, waiting}
    assert found(operator, JOBS, every) == every
    assert found(operator, JOBS, every, person="employer@") == {own}
    assert found(operator, JOBS, every, expiry="7") == {ending}
    assert found(operator, JOBS, every, unconfirmed="yes") == {ending}
    assert found(operator, JOBS, every, grant="yes") == {ending}
    assert found(operator, JOBS, every, review="yes") == {waiting}
    assert found(operator, JOBS, every, state="submitted") == {waiting}
    assert found(operator, JOBS, every, gap="job_description") == every - {own}
    assert found(operator, JOBS, every, source="import") == set()
    assert found(operator, JOBS, every, source="employer") == every
    assert found(operator, JOBS, every, score="100") == every
    assert found(operator, JOBS, every, place=str(plain.workplace_municipality_id)) == every


def test_conditions_that_cannot_be_read_find_nothing(operator):
    job = JobFactory(open=True)
    assert found(operator, JOBS, {job}, end_from="2026-13-40") == set()
    assert "読み取れないものがあります" in operator.get(JOBS, {"end_from": "あした"}).content.decode()
    sent = {"all": "1", "query": "end_from=2026-13-40"}
    assert operator.post(f"{JOBS}bulk/close/", sent).status_code == 302


def test_companies_by_each_filter(operator, user_for):
    plain = CompanyFactory(tel="0144-11-2222", corporate_number="1000020012131")
    busy = MembershipFactory(user=user_for("employer")).company
    JobFactory(open=True, company=busy, grant=True)
    both = {plain, busy}
    assert found(operator, COMPANIES, both, q="0144112222") == {plain}
    assert found(operator, COMPANIES, both, q="1000020012131") == {plain}
    assert found(operator, COMPANIES, both, people="yes") == {plain}
    assert found(operator, COMPANIES, both, person="EMPLOYER@example.jp") == {busy}
    assert found(operator, COMPANIES, both, jobs="yes") == {busy}
    assert found(operator, COMPANIES, both, jobs="no") == {plain}
    assert found(operator, COMPANIES, both, grant="yes") == {busy}
    assert found(operator, COMPANIES, both, gap="company_logo") == both
    assert found(operator, COMPANIES, both, review="yes") == set()


@pytest.mark.parametrize("url", [JOBS, COMPANIES])
def test_forged_questions_do_no_harm(operator, url):
    for query in (
        {"q": "\0"},
        {"q": "%_\\'"},
        {"phone": "x"},
        {"score": "abc"},
        {"gap": "forged"},
        {"place": "999999999999999999999"},
        {"person": "\0"},
        {"ordering": "password"},
        {"p": "-1"},
        {"view": "x"},
    ):
        assert operator.get(url, query).status_code in (200, 404), query


def test_the_lists_do_not_grow_with_the_tables(operator, max_queries):
    many_jobs(60)
    refresh(1000)
    for url in (JOBS, COMPANIES):
        operator.get(url)
        for query in ({}, {"q": "しおさい"}):
            with max_queries(15):
                operator.get(url, query)
    with max_queries(15):
        operator.get(JOBS, {"q": "検査", "state": "open", "gap": "job_picture"})


def test_the_export_is_safe_and_noted(operator):
    JobFactory(open=True, title="=HYPERLINK(1)", company__name="@会社")
    for kind in ("csv", "xlsx"):
        response = operator.get(JOBS, {"export": kind})
        content = b"".join(response.streaming_content) if response.streaming else response.content
        assert content
        if kind == "csv":
            text = content.decode("utf-8-sig")
            assert "'=HYPERLINK(1)" in text
            assert "'@会社" in text
    assert operator.get(COMPANIES, {"export": "csv"}).status_code == 200
    assert AccessLogEntry.objects.filter(action="export").count() == 3


def test_moderators_read_and_others_see_nothing(client_for):
    JobFactory(open=True)
    page = client_for("moderator").get(JOBS).content.decode()
    assert "/cms/desk/jobs/bulk/" not in page  # they print, and change nothing
    for role in ("supervisor", "counsellor", "editor"):
        assert client_for(role).get(JOBS).headers.get("Location") == "/cms/"


def test_entries_follow_new_versions_only(operator):
    job = JobFactory(open=True)
    assert refresh() == 2
    assert refresh() == 0
    actions.save_draft(job, None)
    assert refresh() == 1
    assert DeskEntry.objects.filter(job=job).count() == 1
    job.company.delete()
    assert not DeskEntry.objects.exists()


class TestViews:
    """Conditions under a name."""

    def save(self, client, **data):
        return client.post(reverse("desk_view_save", args=["jobs"]), {"name": "期限が近い", **data})

    def test_saving_showing_and_deleting(self, operator, client_for):
        response = self.save(operator, query="expiry=7&p=3&export=csv", is_shared="on")
        view = SavedView.objects.get()
        assert view.query == "expiry=7"
        assert response.headers["Location"] == f"{JOBS}?expiry=7&view={view.pk}"
        assert "期限が近い" in client_for("administrator").get(JOBS).content.decode()
        other = client_for("moderator")
        assert other.post(reverse("desk_view_delete", args=[view.pk])).status_code == 404
        assert operator.post(reverse("desk_view_delete", args=[view.pk])).status_code == 302
        assert not SavedView.objects.exists()

    def test_private_ones_are_private_and_the_same_name_replaces(self, operator, client_for):
        self.save(operator, query="expiry=7")
        self.save(operator, query="expiry=30")
        assert SavedView.objects.get().query == "expiry=30"
        assert "期限が近い" not in client_for("administrator").get(JOBS).content.decode()

    def test_the_default_opens_the_list_and_there_is_one(self, operator):
        self.save(operator, query="expiry=7", is_default="on")
        self.save(operator, name="別の条件", query="expiry=30", is_default="on")
        assert operator.get(JOBS).headers["Location"].startswith(f"{JOBS}?expiry=30&view=")
        assert operator.get(JOBS, {"all": "1"}).status_code == 200
        assert SavedView.objects.filter(is_default=True).count() == 1

    def test_wrong_ones_are_refused_with_a_sentence(self, operator):
        assert self.save(operator, name="", query="a=b").status_code == 302
        assert self.save(operator, query="x" * 2000).status_code == 302
        assert operator.post(reverse("desk_view_save", args=["nothing"]), {}).status_code == 404
        assert not SavedView.objects.exists()
