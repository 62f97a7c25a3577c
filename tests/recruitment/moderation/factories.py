"""Submissions."""

from typing import Any

from recruitment import actions
from recruitment.models import Job, Review
from tests.recruitment.factories import JobFactory, MembershipFactory


def handed_in(**values: Any) -> Review:
    """A new job its employer has submitted."""
    job = JobFactory(**{"pay_min": 215_000, **values})
    member = MembershipFactory(company=job.company).user
    actions.save_draft(job, member)
    return actions.submit(Job.objects.get(pk=job.pk), member)
