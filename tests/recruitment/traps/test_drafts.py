"""Traps T10–T18: what drafts hold, what they lose, and what must not happen to the public row."""

from collections.abc import Callable

import pytest
from django.core.checks import run_checks
from django.core.exceptions import ValidationError
from django.db.models import Exists, OuterRef
from django.test import Client

from accounts.models import User
from recruitment import actions
from recruitment.models import Company, Job, Listing, Review, ReviewState
from recruitment.vocabulary.enums import CloseReason, ListingState
from tests.recruitment.factories import CompanyFactory, JobFactory, MembershipFactory
from tests.recruitment.traps.conftest import PAY, hand_in, stored

pytestmark = pytest.mark.django_db
NUMBERS = ("7000012050002", "8000012010038")


def test_t10_what_happens_while_a_change_waits_survives_its_publication(
    waiting: Review, moderator: User
) -> None:
    """Number, dates and the grant decision live outside the revision; a company's code is kept by hand."""
    number, first = waiting.job.listing.number, stored(waiting.job).listing.first_published_at
    actions.decide_grant(waiting.job, moderator, eligible=False)
    actions.approve(waiting, moderator)
    listing = stored(waiting.job).listing
    assert (listing.number, listing.first_published_at, listing.grant_eligible) == (number, first, False)


def test_t11_a_draft_of_a_public_job_never_reaches_its_row(job: Job, member: User) -> None:
    draft = stored(job).get_latest_revision_as_object()
    draft.title = "書きかけ"
    actions.save_draft(draft, member)
    assert stored(job).title == "前の名前"
    assert stored(job).get_latest_revision_as_object().title == "書きかけ"


def test_t12_no_record_has_relations_that_drafts_would_lose() -> None:
    """The check itself is tested with a bad model in tests/core."""
    assert not [error for error in run_checks() if error.id == "core.E002"]
    assert not Job._meta.many_to_many
    assert not Company._meta.many_to_many


def test_t13_a_job_that_was_never_public_is_shown_nowhere(client: Client) -> None:
    """Its drafts are written into the row and the index, so every public question asks for `live`."""
    job = JobFactory(title="まだだれにも見せない求人", **PAY)
    actions.save_draft(job, None)
    assert not Job.objects.open().exists()
    assert client.get(f"/jobs/{job.number}/").status_code == 404
    assert "まだだれにも見せない求人" not in client.get("/jobs/", {"q": "見せない"}).content.decode()


def test_t14_what_another_record_took_meanwhile_is_refused_in_words(moderator: User) -> None:
    """Two drafts may hold the same corporate number; the second approval is not a server error."""
    reviews = []
    for _ in range(2):
        company = CompanyFactory()
        company.corporate_number = NUMBERS[0]
        member = MembershipFactory(company=company).user
        actions.save_company_draft(company, member)
        reviews.append(actions.submit_company(company, member))
    actions.approve(reviews[0], moderator)
    with pytest.raises(ValidationError, match="すでに登録されています"):
        actions.approve(reviews[1], moderator)
    reviews[1].refresh_from_db()
    assert reviews[1].state == ReviewState.WAITING


def test_t15_a_draft_that_points_to_a_deleted_row_can_be_opened(
    waiting: Review, client_for: Callable[[str], Client]
) -> None:
    waiting.job.occupation.delete()
    assert stored(waiting.job).get_latest_revision_as_object().occupation is None
    assert client_for("moderator").get(f"/cms/moderation/{waiting.pk}/").status_code == 200
    assert not [error for error in run_checks() if error.id == "core.E003"]


def test_t16_new_rows_are_not_public() -> None:
    """Wagtail's own default is the opposite, and imports create rows without a form."""
    company = Company.objects.create(name="新しい会社")
    job = Job.objects.create(company=company, title="新しい求人")
    assert (company.live, job.live) == (False, False)
    assert job.listing.state == ListingState.DRAFT


def test_t17_records_can_be_asked_for_by_their_reviews(waiting: Review) -> None:
    """A review has real foreign keys, so that excluding works on PostgreSQL, too."""
    other = JobFactory(**PAY)
    assert list(Job.objects.exclude(reviews__state=ReviewState.WAITING)) == [other]
    is_waiting = Exists(Review.objects.waiting().filter(job=OuterRef("pk")))
    assert list(Job.objects.filter(is_waiting)) == [waiting.job]


@pytest.mark.parametrize("way", ["close", "unpublish"])
def test_t18_the_end_of_a_job_is_the_end_of_its_review(waiting: Review, member: User, way: str) -> None:
    job = stored(waiting.job)
    if way == "close":
        actions.close(job, member, CloseReason.FILLED_HERE)
    else:
        job.unpublish()
    waiting.refresh_from_db()
    assert waiting.state == ReviewState.WITHDRAWN
    assert stored(job).listing.state == ListingState.CLOSED
    assert not stored(job).listing.is_waiting


def test_t18_after_a_rejection_writing_goes_on_from_what_is_public(
    waiting: Review, member: User, moderator: User
) -> None:
    actions.reject(waiting, moderator, "掲載基準に合いません。")
    assert stored(waiting.job).get_latest_revision_as_object().title == "前の名前"
    assert not stored(waiting.job).has_unpublished_changes
    assert Job.objects.open().exists()
    review = hand_in(waiting.job, member, title="別の名前")
    actions.return_(review, moderator, "もう少しです。")
    assert stored(waiting.job).get_latest_revision_as_object().title == "別の名前"
    actions.discard_changes(stored(waiting.job), member)
    assert stored(waiting.job).get_latest_revision_as_object().title == "前の名前"
    assert Listing.objects.get(job=waiting.job).state == ListingState.OPEN
