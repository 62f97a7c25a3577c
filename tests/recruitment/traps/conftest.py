"""A public job with a change that waits, and the people around it."""

from collections.abc import Callable

import pytest

from accounts.models import User
from recruitment import actions
from recruitment.models import Job, Review
from tests.recruitment.factories import JobFactory, MembershipFactory

PAY = {"pay_min": 215_000, "pay_max": 260_000}
"""Above every minimum wage, whatever tables a test loads."""


@pytest.fixture
def job(db: None) -> Job:
    """A public job named 「前の名前」."""
    return JobFactory(open=True, title="前の名前", **PAY)


@pytest.fixture
def member(job: Job) -> User:
    """Somebody of the company."""
    return MembershipFactory(company=job.company).user


@pytest.fixture
def waiting(job: Job, member: User) -> Review:
    """The job's change to 「新しい名前」, handed in."""
    return hand_in(job, member, title="新しい名前")


@pytest.fixture
def moderator(user_for: Callable[[str], User]) -> User:
    """Somebody who decides."""
    return user_for("moderator")


def hand_in(job: Job, by: User, **changes: object) -> Review:
    """Change the newest draft of a job and submit it."""
    draft = Job.objects.get(pk=job.pk).get_latest_revision_as_object()
    for name, value in changes.items():
        setattr(draft, name, value)
    actions.save_draft(draft, by)
    return actions.submit(draft, by)


def stored(job: Job) -> Job:
    """The row as it is now."""
    return Job.objects.get(pk=job.pk)
