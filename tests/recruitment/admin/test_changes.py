"""Saving, publishing and the procedures of a job in the admin."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.utils import timezone

from accounts.roles import Role
from recruitment import actions
from recruitment.models import Company, Job, Listing, Review
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.admin.forms import filled_in
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db
ClientFor = Callable[[str], Client]
JOBS, COMPANIES = "/cms/snippets/recruitment/job/", "/cms/snippets/recruitment/company/"


@pytest.fixture
def client(client_for: ClientFor) -> Client:
    """An operator's browser."""
    return client_for(Role.OPERATOR)


def saved(client: Client, job: Job, **changes: Any) -> Job:
    """Change fields of the form and press the button named in `changes` (default: save the draft)."""
    address = f"{JOBS}edit/{job.pk}/"
    response = client.post(address, filled_in(client.get(address), **changes))
    assert response.status_code == 302, response.context["form"].errors
    return Job.objects.get(pk=job.pk)


def test_a_draft_of_an_open_job_changes_nothing_public(client: Client) -> None:
    job = JobFactory(open=True, title="梱包スタッフ")
    after = saved(client, job, title="梱包と検査のスタッフ")
    assert after.title == "梱包スタッフ"
    assert after.get_latest_revision_as_object().title == "梱包と検査のスタッフ"
    assert after.listing.state == ListingState.OPEN


def test_a_draft_may_be_incomplete(client: Client) -> None:
    job = JobFactory()
    after = saved(client, job, description="", pay_min="")
    assert after.get_latest_revision_as_object().description == ""


def test_publishing_opens_the_listing(client: Client) -> None:
    job = JobFactory()
    after = saved(client, job, title="梱包スタッフ", **{"action-publish": "action-publish"})
    assert after.live
    assert after.listing.state == ListingState.OPEN
    assert after.listing.transitions.get().action == "publish"
    assert Job.objects.open().get() == after


def test_an_incomplete_job_is_not_published_and_says_why(client: Client) -> None:
    job = JobFactory()
    address = f"{JOBS}edit/{job.pk}/"
    data = filled_in(client.get(address), insurance_note="", **{"action-publish": "action-publish"})
    response = client.post(address, data)
    assert response.status_code == 200
    assert "insurance_note" in response.context["form"].errors
    assert not Job.objects.get(pk=job.pk).live


def test_conditional_items_are_pointed_out_at_their_field(client: Client) -> None:
    job = JobFactory(fixed_overtime=True)
    address = f"{JOBS}edit/{job.pk}/"
    data = filled_in(client.get(address), **{"action-publish": "action-publish"})
    response = client.post(address, data)
    assert response.status_code == 200
    assert "fixed_overtime_pay" in response.context["form"].errors


def test_operational_facts_survive_publishing(client: Client) -> None:
    """T10: the listing is no part of the revision."""
    job = JobFactory(open=True)
    address = f"{JOBS}edit/{job.pk}/"
    old_form = filled_in(client.get(address), **{"action-publish": "action-publish"})
    actions.decide_grant(job, None, eligible=True)
    client.post(address, old_form)
    after = Job.objects.get(pk=job.pk)
    assert after.listing.grant_eligible is True
    assert after.listing.number == job.listing.number


def test_a_new_job_is_a_draft_with_a_number(client: Client) -> None:
    """T16: nothing is public by being created."""
    company = CompanyFactory()
    page = client.get(f"{JOBS}add/")
    response = client.post(f"{JOBS}add/", filled_in(page, company=company.pk, title="港の荷役"))
    assert response.status_code == 302
    job = Job.objects.get(title="港の荷役")
    assert not job.live
    assert job.number


def test_a_copy_of_an_open_job_is_a_draft_of_its_own(client: Client) -> None:
    job = JobFactory(open=True, title="原本")
    page = client.get(f"{JOBS}copy/{job.pk}/")
    form = BeautifulSoup(page.content, "html.parser").select_one("form[data-edit-form]")
    assert form["action"] == f"{JOBS}add/"
    client.post(f"{JOBS}add/", filled_in(page, title="写し"))
    copy = Job.objects.get(title="写し")
    assert not copy.live
    assert copy.listing.state == ListingState.DRAFT
    assert copy.number != job.number


def test_sending_to_the_copying_page_does_not_write_into_the_original(client: Client) -> None:
    job = JobFactory(open=True)
    assert client.post(f"{JOBS}copy/{job.pk}/", {"title": "写し"}).status_code == 405


def test_children_are_saved_with_the_record(client: Client) -> None:
    """T12: interviews of a draft wait with it."""
    company = CompanyFactory()
    address = f"{COMPANIES}edit/{company.pk}/"
    interview = {
        "interviews-TOTAL_FORMS": "1",
        "interviews-0-id": "",
        "interviews-0-ORDER": "1",
        "interviews-0-name": "勇払",
        "interviews-0-headline": "毎朝、港が見えます",
        "interviews-0-body": "入社して三年になります。",
    }
    assert client.post(address, filled_in(client.get(address), **interview)).status_code == 302
    assert not company.interviews.exists()
    client.post(address, filled_in(client.get(address), **{"action-publish": "action-publish"}))
    assert Company.objects.get(pk=company.pk).interviews.get().name == "勇払"


def test_unpublishing_leads_to_suspending(client: Client) -> None:
    job = JobFactory(open=True)
    for method in (client.get, client.post):
        assert method(f"{JOBS}unpublish/{job.pk}/").url == f"{JOBS}listing/{job.pk}/suspend/"
    assert Job.objects.open().exists()


@pytest.mark.parametrize(
    ("action", "data", "state"),
    [
        ("suspend", {"reason": "内容の確認のため"}, ListingState.SUSPENDED),
        ("close", {"reason": "cancelled"}, ListingState.CLOSED),
        ("renew", {"until": "2099-03-31"}, ListingState.OPEN),
        ("confirm", {}, ListingState.OPEN),
        ("grant", {"eligible": "yes", "reason": "県が認めたため"}, ListingState.OPEN),
    ],
)
def test_procedures_of_an_open_job(client: Client, action: str, data: dict[str, str], state: str) -> None:
    job = JobFactory(open=True)
    address = f"{JOBS}listing/{job.pk}/{action}/"
    assert client.get(address).status_code == 200
    assert client.post(address, data).status_code == 302
    job.listing.refresh_from_db()
    assert job.listing.state == state
    assert job.listing.transitions.count() == 1


@pytest.mark.parametrize(
    ("action", "data"),
    [
        ("suspend", {"reason": ""}),
        ("close", {"reason": "x"}),
        ("renew", {"until": "2000-01-01"}),
        ("grant", {}),
    ],
)
def test_bad_entries_of_procedures_change_nothing(client: Client, action: str, data: dict[str, str]) -> None:
    job = JobFactory(open=True)
    response = client.post(f"{JOBS}listing/{job.pk}/{action}/", data)
    assert response.status_code == 200
    assert response.context["form"].errors
    assert not job.listing.transitions.exists()


@pytest.mark.parametrize("action", ["restore", "withdraw"])
def test_what_does_not_fit_the_state_is_refused_in_words(client: Client, action: str) -> None:
    job = JobFactory(open=True)
    response = client.post(f"{JOBS}listing/{job.pk}/{action}/", {"reason": "x"}, follow=True)
    assert "できません" in response.content.decode()
    assert not job.listing.transitions.exists()


def test_unknown_procedures_do_not_exist(client: Client) -> None:
    assert client.get(f"{JOBS}listing/{JobFactory().pk}/destroy/").status_code == 404


@pytest.mark.parametrize(
    ("button", "sentence"),
    [
        ("action-publish", "審査のページで承認すると公開されます"),
        ("action-save", "審査から取り下げてください"),
    ],
)
def test_a_submitted_job_is_locked_and_says_what_to_do(client: Client, button: str, sentence: str) -> None:
    """The form was opened before the job was submitted, as autosave may find it."""
    job = JobFactory()
    job.save_revision(clean=False)
    address = f"{JOBS}edit/{job.pk}/"
    data = filled_in(client.get(address), title="すり替えた求人名", **{button: button})
    actions.submit(Job.objects.get(pk=job.pk), None)
    submitted = Job.objects.get(pk=job.pk).latest_revision_id
    assert sentence in client.post(address, data).content.decode()
    after = Job.objects.get(pk=job.pk)
    assert (after.latest_revision_id, after.live) == (submitted, False)
    assert "先に審査から取り下げてください" in client.get(address).content.decode()


def test_mending_a_misprint_keeps_the_dates_of_an_open_job(client: Client) -> None:
    job = JobFactory(open=True)
    weeks_ago = timezone.localdate() - timedelta(days=70)
    Listing.objects.filter(job=job).update(confirmed_on=weeks_ago)
    after = saved(client, job, title="梱包スタッフ", **{"action-publish": "action-publish"})
    assert after.title == "梱包スタッフ"
    assert after.listing.confirmed_on == weeks_ago


def test_a_moderator_decides_but_does_not_publish_past_the_decision(client_for: ClientFor) -> None:
    """T5: without the right to publish, the only way is `approve`."""
    job = JobFactory()
    moderator = client_for(Role.MODERATOR)
    address = f"{JOBS}edit/{job.pk}/"
    moderator.post(address, filled_in(moderator.get(address), **{"action-publish": "action-publish"}))
    assert not Job.objects.open().exists()


def test_a_submitted_job_leads_to_the_page_where_it_is_decided(client_for: ClientFor) -> None:
    job = JobFactory()
    member = MembershipFactory(company=job.company).user
    actions.save_draft(job, member)
    actions.submit(job, member)
    moderator = client_for(Role.MODERATOR)
    review = Review.objects.waiting().get()
    page = moderator.get(f"{JOBS}edit/{job.pk}/").content.decode()
    assert f'href="/cms/moderation/{review.pk}/"' in page
    assert moderator.get(f"{JOBS}listing/{job.pk}/approve/").status_code == 404


def test_the_tab_shows_only_what_the_person_may_do(client_for: ClientFor) -> None:
    job = JobFactory(open=True)
    address = f"{JOBS}edit/{job.pk}/"
    assert "掲載を止める" in client_for(Role.OPERATOR).get(address).content.decode()
    readers = client_for(Role.SUPERVISOR)
    assert readers.post(f"{JOBS}listing/{job.pk}/suspend/", {"reason": "x"}).status_code == 302
    assert Job.objects.open().exists()


@pytest.mark.parametrize("kind", ["job", "company"])
def test_previews_render_whatever_is_missing(client: Client, kind: str) -> None:
    """The live preview of a new record starts with an empty form."""
    address = f"/cms/snippets/recruitment/{kind}/"
    page = client.get(f"{address}add/")
    changes = {"company": CompanyFactory().pk} if kind == "job" else {}
    name = {"job": "title", "company": "name"}[kind]
    result = client.post(f"{address}preview/", filled_in(page, **{name: "見本"}, **changes))
    assert result.json()["is_valid"], result.json()
    preview = client.get(f"{address}preview/")
    assert preview.status_code == 200
    assert "見本" in preview.content.decode()
    assert preview["X-Frame-Options"] == "SAMEORIGIN"
    assert "frame-ancestors 'self'" in preview["Content-Security-Policy"]
