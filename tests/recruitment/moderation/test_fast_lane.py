"""What a trusted company may publish by itself is what is public now."""

import pytest
from django.core.exceptions import ValidationError

from recruitment import actions
from recruitment.models import Job, ReviewState
from recruitment.vocabulary.enums import CloseReason, ListingState
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


def stored(job: Job) -> Job:
    return Job.objects.get(pk=job.pk)


@pytest.fixture
def closed() -> Job:
    """A job of a trusted company whose publication ended."""
    job = JobFactory(open=True, pay_min=215_000)
    actions.trust(job.company, None)
    actions.close(job, None, CloseReason.FILLED_HERE)
    return stored(job)


def test_a_closed_job_comes_back_by_a_decision_only(closed: Job) -> None:
    assert actions.submit(closed, None).state == ReviewState.WAITING


def test_a_declined_job_comes_back_by_a_decision_only(closed: Job) -> None:
    draft = closed.get_latest_revision_as_object()
    draft.title = "まったく別の仕事"
    actions.save_draft(draft, None)
    actions.reject(actions.submit(stored(closed), None), None, "掲載基準に合いません。")
    assert actions.submit(stored(closed), None).state == ReviewState.WAITING
    assert stored(closed).listing.state == ListingState.SUBMITTED


def test_an_open_job_needs_no_decision_for_a_small_change() -> None:
    job = JobFactory(open=True, pay_min=215_000)
    actions.trust(job.company, None)
    draft = job.get_latest_revision_as_object()
    draft.pay_min += 1000
    actions.save_draft(draft, None)
    review = actions.submit(stored(job), None)
    assert (review.state, review.fast_lane) == (ReviewState.APPROVED, True)
    assert stored(job).pay_min == draft.pay_min


def test_a_suspended_job_does_not_come_back_in_a_crowd() -> None:
    job = JobFactory(open=True, pay_min=215_000)
    draft = job.get_latest_revision_as_object()
    draft.pay_min += 1000
    actions.save_draft(draft, None)
    review = actions.submit(stored(job), None)
    actions.suspend(stored(job), None, "ご確認中です。")
    with pytest.raises(ValidationError, match="1件ずつ"):
        actions.approve(review, None, seen=review.content_hash, only_clean=True)
    assert stored(job).listing.state == ListingState.SUSPENDED
