"""A job at a point of its life."""

from datetime import timedelta

import pytest
from django.utils import timezone

from recruitment.models import Job, Listing
from tests.recruitment.factories import JobFactory, MembershipFactory


@pytest.fixture
def aged(db):
    """Return a function that makes an open job confirmed so many days ago, of a company with one person."""

    def make(days: int = 0, *, ends_in: int | None = 60, company=None, people: bool = True) -> Job:
        job = JobFactory(open=True, **({"company": company} if company else {}))
        if people and not job.company.memberships.exists():
            MembershipFactory(company=job.company)
        today = timezone.localdate()
        Listing.objects.filter(job=job).update(
            confirmed_on=today - timedelta(days=days),
            publication_end=None if ends_in is None else today + timedelta(days=ends_in),
        )
        return Job.objects.select_related("listing", "company").get(pk=job.pk)

    return make
