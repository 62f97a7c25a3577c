"""Traps T19–T23: schedules, ends, old revisions, languages."""

import datetime

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail.models import Page, Revision, TranslatableMixin

from accounts.models import User
from core.periodic import periodic_jobs
from home.periodic import run_schedules
from recruitment import actions
from recruitment.models import Company, Job, Listing, Review
from recruitment.moderation.periodic import DRAFTS_KEPT, purge_revisions
from tests.recruitment.factories import CompanyFactory, JobFactory
from tests.recruitment.traps.conftest import hand_in, stored

pytestmark = pytest.mark.django_db
DAY = datetime.timedelta(days=1)


@pytest.mark.parametrize("field", ["go_live_at", "expire_at"])
def test_t19_a_date_in_a_draft_cannot_act_behind_the_listing_s_back(
    job: Job, member: User, field: str
) -> None:
    """Approval would schedule instead of publishing, and the listing would say that the job is open."""
    with pytest.raises(ValidationError, match="予約"):
        hand_in(job, member, title="新しい名前", **{field: timezone.now() + DAY})
    assert stored(job).title == "前の名前"


def test_t20_the_end_of_a_job_needs_no_timer_and_no_approval_revives_a_past_one(
    job: Job, member: User, moderator: User
) -> None:
    Listing.objects.filter(job=job).update(publication_end=timezone.localdate() - DAY)
    assert not Job.objects.open().exists()
    review = hand_in(job, member, title="新しい名前")
    actions.approve(review, moderator)
    assert Job.objects.open().get().listing.days_left == 90


def test_t21_one_faulty_record_does_not_hold_back_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    """Our own work by the clock takes every model that can be scheduled, each row alone."""
    faulty, due, company = JobFactory(open=True), JobFactory(open=True), CompanyFactory()
    past = timezone.now() - DAY
    Job.objects.filter(pk__in=[faulty.pk, due.pk]).update(expire_at=past)
    Company.objects.filter(pk=company.pk).update(expire_at=past)
    unpublish = Job.unpublish

    def fail_for_one(self: Job, *args: object, **kwargs: object) -> None:
        if self.pk == faulty.pk:
            raise RuntimeError("broken")
        unpublish(self, *args, **kwargs)

    monkeypatch.setattr(Job, "unpublish", fail_for_one)
    with pytest.raises(RuntimeError, match=f"recruitment.job:{faulty.pk}"):
        run_schedules()
    assert not stored(due).live
    assert not Company.objects.get(pk=company.pk).live
    assert stored(faulty).live


def test_t22_old_drafts_go_and_everything_that_is_spoken_of_stays(
    job: Job, member: User, moderator: User
) -> None:
    assert "moderation.purge_revisions" in {work.name for work in periodic_jobs()}
    decided = hand_in(job, member, title="一度目")
    actions.approve(decided, moderator)
    for title in ("下書き1", "下書き2"):
        draft = stored(job).get_latest_revision_as_object()
        draft.title = title
        actions.save_draft(draft, member)
    waiting = hand_in(job, member, title="二度目")
    Revision.objects.update(created_at=timezone.now() - DRAFTS_KEPT - DAY)
    purge_revisions()
    kept = set(Revision.objects.for_instance(job).values_list("object_str", flat=True))
    assert kept == {"一度目", "二度目"}
    for review in (decided, waiting):
        assert Review.objects.get(pk=review.pk).revision
    assert actions.approve(waiting, moderator)


def test_t23_no_record_carries_a_locale() -> None:
    """The site has one language; a locale would make every unique address unique per language only."""
    ours = [model for model in apps.get_models() if not model.__module__.startswith("wagtail")]
    assert not [
        model for model in ours if issubclass(model, TranslatableMixin) and not issubclass(model, Page)
    ]
