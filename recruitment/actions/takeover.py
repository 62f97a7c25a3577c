"""Taking over jobs from elsewhere, with the dates and numbers they have there, and putting back what was."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction

from recruitment.actions.listing import close
from recruitment.actions.log import lock_listing, note
from recruitment.actions.publication import go_public
from recruitment.actions.rights import require_member, require_staff
from recruitment.checking.service import obstacles, refuse_unpublishable
from recruitment.models import Company, Job, Listing
from recruitment.models.lock import APPROVE_SENTENCE
from recruitment.vocabulary.enums import CloseReason, ListingState, states_before

if TYPE_CHECKING:
    from accounts.models import User

KEPT_FACTS = (
    *("state", "first_published_at", "confirmed_on", "publication_end", "hidden_at", "closed_at"),
    "close_reason",
)
"""What `put_back` restores of a listing."""


@dataclass(frozen=True)
class Origin:
    """Where a publication comes from: its dates there, fields it has no place for, words for the history.

    `despite_findings` makes it public whatever the checks say: who is responsible decided so.
    """

    started_at: datetime.datetime | None
    updated_at: datetime.datetime | None
    until: datetime.date | None
    may_lack: Collection[str]
    reason: str
    despite_findings: bool = False


@transaction.atomic
def take_over(job: Job, by: User | None) -> None:
    """Store a new job that is not public yet; it has the number it brings (`Job.number_elsewhere`)."""
    require_member(by, job.company, "add_job")
    job.live = False
    job.save()


@transaction.atomic
def publish_from(job: Job, by: User | None, origin: Origin) -> None:
    """Make the record as given public with the dates it has where it comes from.

    Raises ValidationError when it may not be shown, or waits for moderation (see `publish`).
    Despite findings only for those who keep the guideline.
    """
    require_staff(by, "publish_job")
    if origin.despite_findings:
        require_staff(by, "change_guidelineitem")
    listing = lock_listing(job)
    if listing.is_waiting:
        raise ValidationError(APPROVE_SENTENCE, code="submitted")
    if not origin.despite_findings:
        refuse_unpublishable(job, may_lack=origin.may_lack)
    elif errors := obstacles(job, (), may_lack=origin.may_lack):
        raise ValidationError(errors)
    if origin.started_at and listing.first_published_at != origin.started_at:
        listing.first_published_at = origin.started_at
        listing.save(update_fields=["first_published_at"])
    revision = job.save_revision(user=by, clean=False)
    go_public(job, revision, by, until=origin.until, action="register", reason=origin.reason)
    _date(job, origin)


@transaction.atomic
def set_dates(job: Job, by: User | None, origin: Origin) -> None:
    """Let an open job have the dates of publication that it has where it comes from; its words stay."""
    require_staff(by, "publish_job")
    listing = lock_listing(job)
    listing.first_published_at = origin.started_at or listing.first_published_at
    listing.publication_end = origin.until
    listing.save()
    _date(job, origin)


def _date(job: Job, origin: Origin) -> None:
    """Put the dates on the public row; a job without an end has none, whatever is usual here."""
    dates = {"last_published_at": origin.updated_at, "first_published_at": origin.started_at}
    given = {name: value for name, value in dates.items() if value}
    Job.objects.filter(pk=job.pk).update(**given)
    for name, value in given.items():
        setattr(job, name, value)
    if origin.until is None:
        Listing.objects.filter(job=job).update(publication_end=None)


@transaction.atomic
def remove_draft(job: Job, by: User | None) -> None:
    """Delete a job that never was public. Raises ValidationError for one that was."""
    require_member(by, job.company, "add_job")
    if lock_listing(job).first_published_at or job.live:
        raise ValidationError("公開したことのある求人は、削除できません。", code="was_public")
    job.delete()


def snapshot(job: Job) -> dict[str, Any]:
    """Everything `put_back` needs, to be stored as JSON."""
    facts = {name: getattr(job.listing, name) for name in KEPT_FACTS}
    return {
        "content": job.serializable_data(),
        "live": job.live,
        "dates": {name: getattr(job, name) for name in ("first_published_at", "last_published_at")},
        "listing": facts,
    }


@transaction.atomic
def put_back(job: Job, by: User | None, before: Mapping[str, Any], reason: str) -> None:
    """Give a job the content and the dates of a `snapshot` again.

    A job that was a draft then, and is public now, is closed: what was public cannot become unsaid.
    """
    require_staff(by, "publish_job")
    former = job.with_content_json(before["content"])
    state = before["listing"]["state"]
    listing = lock_listing(job)
    may_return = state == listing.state or listing.state in states_before(state)
    revision = former.save_revision(user=by, clean=False)
    if before["live"]:
        revision.publish(user=by, skip_permission_checks=True)
    elif not job.live:
        former.save()
    if may_return:
        _restore(job, by, before, reason)
    elif listing.state in states_before(ListingState.CLOSED):
        close(job, by, CloseReason.WITHDRAWN, words=reason)
    Job.objects.filter(pk=job.pk).update(**before["dates"])
    job.refresh_from_db()


def _restore(job: Job, by: User | None, before: Mapping[str, Any], reason: str) -> None:
    listing = lock_listing(job)
    previous = listing.state
    for name, value in before["listing"].items():
        field = listing._meta.get_field(name)
        setattr(listing, name, field.to_python(value))
    listing.save()
    note(listing, action="undo", by=by, reason=reason, previous=previous)


@transaction.atomic
def put_company_back(company: Company, by: User | None, before: Mapping[str, Any]) -> None:
    """Give a company the content it had; one that was not public then is taken off the pages."""
    require_staff(by, "publish_company")
    former = company.with_content_json(before["content"])
    revision = former.save_revision(user=by, clean=False)
    if before["live"]:
        revision.publish(user=by, skip_permission_checks=True)
    elif company.live:
        company.unpublish(user=by)
    else:
        former.save()
    Company.objects.filter(pk=company.pk).update(**before["dates"])


@transaction.atomic
def retract_company(company: Company, by: User | None) -> None:
    """Take a company that a registration brought off the pages; one that never was there is deleted."""
    require_staff(by, "add_company")
    if company.live:
        company.unpublish(user=by)
    elif not company.code and not company.jobs.exists():
        company.delete()


def company_snapshot(company: Company) -> dict[str, Any]:
    """Everything `put_company_back` needs, to be stored as JSON."""
    return {
        "content": company.serializable_data(),
        "live": company.live,
        "dates": {name: getattr(company, name) for name in ("first_published_at", "last_published_at")},
    }
