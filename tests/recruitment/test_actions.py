"""Every change of a job: who may, what happens, what is written down."""

import datetime
from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.utils import timezone

from accounts.models import User
from recruitment import actions
from recruitment.models import Job, Listing, ListingTransition
from recruitment.vocabulary.enums import LISTING_TRANSITIONS, CloseReason, ListingState
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory

pytestmark = pytest.mark.django_db
UserFor = Callable[[str], User]


@pytest.fixture
def submitted() -> Job:
    """A job its employer has submitted."""
    job = JobFactory()
    member = MembershipFactory(company=job.company).user
    actions.save_draft(job, member)
    actions.submit(job, member)
    return Job.objects.get(pk=job.pk)


def test_from_draft_to_public(submitted: Job, user_for: UserFor) -> None:
    """Submit, approve: public, with its period, its dates and its history."""
    assert not Job.objects.open().exists()
    actions.approve(submitted, user_for("moderator"))
    job = Job.objects.open().get()
    assert job.live
    assert job.listing.confirmed_on == timezone.localdate()
    assert job.listing.days_left == 90
    steps = list(job.listing.transitions.values_list("action", "from_state", "to_state"))
    assert steps == [("approve", "submitted", "open"), ("submit", "draft", "submitted")]


def test_what_changed_after_submission_is_not_approved(submitted: Job, user_for: UserFor) -> None:
    """T1: a newer draft is refused, and nothing is public."""
    draft = submitted.get_latest_revision_as_object()
    draft.title = "すり替えた求人名"
    draft.save_revision(clean=False)
    with pytest.raises(ValidationError, match="提出後に内容が変わっています"):
        actions.approve(Job.objects.get(pk=submitted.pk), user_for("moderator"))
    assert not Job.objects.open().exists()


def test_nobody_approves_their_own_work(user_for: UserFor) -> None:
    """T5: four eyes."""
    job, moderator = JobFactory(), user_for("moderator")
    actions.save_draft(job, moderator)
    actions.submit(job, moderator)
    with pytest.raises(ValidationError, match="ほかの担当者"):
        actions.approve(Job.objects.get(pk=job.pk), moderator)


def test_incomplete_jobs_are_not_submitted() -> None:
    """T7: the findings come back by field, the state stays."""
    job = JobFactory(description="", trial_period=True)
    actions.save_draft(job, None)
    with pytest.raises(ValidationError) as refused:
        actions.submit(job, None)
    assert {"description", "trial_period_note"} <= set(refused.value.message_dict)
    job.listing.refresh_from_db()
    assert job.listing.state == ListingState.DRAFT


def test_sending_back_needs_a_reason(submitted: Job, user_for: UserFor) -> None:
    """The employer must learn why."""
    with pytest.raises(ValidationError, match="理由を入力"):
        actions.return_(submitted, user_for("moderator"), " ")
    actions.return_(submitted, user_for("moderator"), "休憩時間を入力してください。")
    assert submitted.listing.state == ListingState.RETURNED
    assert submitted.listing.transitions.first().reason == "休憩時間を入力してください。"


@pytest.mark.parametrize("role", ["seeker", "employer", "editor", "contractor-editor", "counsellor"])
def test_moderation_is_for_moderators(submitted: Job, user_for: UserFor, role: str) -> None:
    """Every other role is refused and nothing is written."""
    before = ListingTransition.objects.count()
    for act in (
        lambda by: actions.approve(submitted, by),
        lambda by: actions.return_(submitted, by, "理由"),
        lambda by: actions.reject(submitted, by, "理由"),
        lambda by: actions.suspend(submitted, by, "理由"),
        lambda by: actions.publish(submitted, by),
        lambda by: actions.decide_grant(submitted, by, eligible=True),
    ):
        with pytest.raises(PermissionDenied):
            act(user_for(role))
    assert ListingTransition.objects.count() == before


def test_strangers_cannot_touch_a_company_s_jobs() -> None:
    """A member of one company is nobody at another."""
    job, stranger = JobFactory(open=True), MembershipFactory().user
    for act in (
        lambda: actions.create_job(job.company, stranger),
        lambda: actions.save_draft(job, stranger),
        lambda: actions.submit(job, stranger),
        lambda: actions.close(job, stranger, CloseReason.CANCELLED),
        lambda: actions.confirm_open(job, stranger),
        lambda: actions.renew(job, stranger, timezone.localdate()),
    ):
        with pytest.raises(PermissionDenied):
            act()


def test_what_was_submitted_is_not_changed(submitted: Job, user_for: UserFor) -> None:
    """Neither a new draft nor another way to the public goes past the decision."""
    with pytest.raises(ValidationError, match="取り下げて"):
        actions.save_draft(submitted, user_for("operator"))
    with pytest.raises(ValidationError, match="審査のページで承認"):
        actions.publish(submitted, user_for("operator"))
    assert not Job.objects.open().exists()
    actions.withdraw(submitted, None)
    assert Job.objects.get(pk=submitted.pk).get_lock() is None


def test_a_mended_misprint_confirms_nothing() -> None:
    """Publishing an open job keeps its dates, and a hidden one stays hidden until it is confirmed."""
    job = JobFactory(open=True)
    weeks_ago = timezone.localdate() - datetime.timedelta(days=70)
    hidden_at = timezone.now()
    Listing.objects.filter(job=job).update(confirmed_on=weeks_ago, hidden_at=hidden_at)
    end = job.listing.publication_end
    actions.publish(job, None)
    job.listing.refresh_from_db()
    facts = (job.listing.confirmed_on, job.listing.publication_end, job.listing.hidden_at)
    assert facts == (weeks_ago, end, hidden_at)
    actions.confirm_open(job, None)
    assert Job.objects.open().get().listing.confirmed_on == timezone.localdate()


@pytest.mark.parametrize("state", ["suspended", "closed"])
def test_only_open_jobs_are_confirmed_and_renewed(state: str) -> None:
    """The rule holds for every door, not for the admin alone."""
    job = JobFactory(**{state: True})
    with pytest.raises(ValidationError, match="この手続きはできません"):
        actions.confirm_open(job, None)
    with pytest.raises(ValidationError, match="この手続きはできません"):
        actions.renew(job, None, timezone.localdate())
    assert not job.listing.transitions.exists()


def test_only_suspended_jobs_are_restored() -> None:
    """A draft does not become public by it."""
    with pytest.raises(ValidationError, match="この手続きはできません"):
        actions.restore(JobFactory(), None)


def test_closing_and_publishing_again() -> None:
    """Closed jobs keep their number and reason; publishing again opens them."""
    job = JobFactory(open=True)
    member = MembershipFactory(company=job.company).user
    actions.close(job, member, CloseReason.FILLED_HERE)
    assert list(Job.objects.ended()) == [job]
    number = job.number
    actions.publish(Job.objects.get(pk=job.pk), None, until=timezone.localdate() + datetime.timedelta(days=5))
    again = Job.objects.open().get()
    assert (again.number, again.listing.days_left, again.listing.close_reason) == (number, 5, "")


def test_renewing_into_the_past_is_refused() -> None:
    """With a sentence at the field."""
    with pytest.raises(ValidationError, match="今日以降"):
        actions.renew(JobFactory(open=True), None, timezone.localdate() - datetime.timedelta(days=1))


def test_employers_renew_for_the_usual_period_at_most(user_for: UserFor) -> None:
    """Whatever page asked; staff may go further."""
    job = JobFactory(open=True)
    late = actions.usual_end() + datetime.timedelta(days=1)
    with pytest.raises(ValidationError, match="選べる期間"):
        actions.renew(job, MembershipFactory(company=job.company).user, late)
    actions.renew(job, user_for("operator"), late)
    assert Listing.objects.get(job=job).publication_end == late


def test_an_expired_job_published_again_is_open_for_the_usual_period() -> None:
    """T20: a past end never makes a job public for a moment only."""
    job = JobFactory(expired=True)
    actions.publish(job, None)
    assert Job.objects.open().get().listing.days_left == 90


@pytest.mark.parametrize("start", ListingState.values)
@pytest.mark.parametrize("target", ListingState.values)
def test_only_listed_moves_are_possible(start: str, target: str) -> None:
    """The table of transitions is the law."""
    listing = JobFactory().listing
    listing.state = start
    if target == start or target in LISTING_TRANSITIONS[start]:
        assert listing.move_to(target) == start
    else:
        with pytest.raises(ValidationError):
            listing.move_to(target)


def test_publishing_through_wagtail_opens_the_listing(user_for: UserFor) -> None:
    """The admin's own button reaches the listing, unpublishing closes it."""
    job = JobFactory()
    revision = job.save_revision(user=user_for("operator"), clean=False)
    revision.publish(user=user_for("operator"))
    job = Job.objects.open().get()
    assert job.listing.transitions.get().by == user_for("operator")
    job.unpublish()
    assert Job.objects.get(pk=job.pk).listing.state == ListingState.CLOSED


def test_a_company_is_stored_and_published_by_staff_only(user_for: UserFor) -> None:
    """Members write jobs; the company's publication is the operators'."""
    values: dict[str, Any] = {
        "name": "合同会社さざなみ",
        "municipality": CompanyFactory().municipality,
        "industry": CompanyFactory().industry,
    }
    with pytest.raises(PermissionDenied):
        actions.create_company(user_for("employer"), **values)
    company = actions.create_company(user_for("operator"), **values)
    assert not company.live
    actions.publish_company(company, user_for("operator"))
    assert company.live


def test_the_grant_decision_has_a_date_and_a_person(user_for: UserFor) -> None:
    """B12."""
    job = JobFactory(open=True)
    actions.decide_grant(job, user_for("operator"), eligible=True)
    assert job.listing.grant_decided_by == user_for("operator")
    assert list(Job.objects.for_grant()) == [job]
