"""Writing jobs without anybody seeing them yet."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction

from recruitment.actions.log import lock_listing
from recruitment.actions.rights import require_member
from recruitment.models import Company, Job
from recruitment.models.lock import SUBMITTED_SENTENCE

if TYPE_CHECKING:
    from wagtail.models import Revision

    from accounts.models import User


@transaction.atomic
def create_job(company: Company, by: User | None, **values: Any) -> Job:
    """Store a new draft of a company; it has its number from now on. It may be incomplete."""
    require_member(by, company, "add_job")
    job = Job(company=company, live=False, **values)
    job.save()
    job.save_revision(user=by, clean=False)
    return job


@transaction.atomic
def save_draft(job: Job, by: User | None, *, over: Revision | None = None) -> None:
    """Keep a job's changes as its newest draft; what is public stays as it is.

    `over` is the person's own newest revision, to be written over (autosave). Raises ValidationError
    while the job waits for moderation.
    """
    require_member(by, job.company, "change_job")
    if lock_listing(job).is_waiting:
        raise ValidationError(SUBMITTED_SENTENCE, code="submitted")
    if not job.live:
        job.save()
    job.save_revision(user=by, clean=False, overwrite_revision=over)
