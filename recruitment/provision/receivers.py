"""The ledger follows the records, after the transaction of each change."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from recruitment.models import Branch, Company, Job, Listing
from recruitment.provision.ledger import mark_outdated, refresh_later
from recruitment.provision.models import ProvidedJob
from recruitment.vocabulary.enums import PUBLIC_STATES
from recruitment.vocabulary.models import LivingInformation

DRAFTS = frozenset({"latest_revision", "has_unpublished_changes", "draft_title"})
"""What alone is saved with a draft; no row says it."""


@receiver(post_save, sender=Job)
def job_changed(
    sender: type[Job], instance: Job, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """A new job is not open before its listing is."""
    if not (raw or created or _is_draft(**kwargs)):
        refresh_later([instance.pk])


@receiver(post_delete, sender=Job)
def job_deleted(sender: type[Job], instance: Job, **kwargs: Any) -> None:
    """The entry stays, to tell those who know of the job."""
    refresh_later([instance.pk])


@receiver(post_save, sender=Listing)
@receiver(post_delete, sender=Listing)
def listing_changed(
    sender: type[Listing], instance: Listing, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """A job opens, closes, is hidden, or found eligible for the grant."""
    if not (raw or (created and instance.state not in PUBLIC_STATES)):
        refresh_later([instance.job_id])


@receiver(post_save, sender=Company)
def company_changed(
    sender: type[Company], instance: Company, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """Each row tells of the company, and depends on its consent."""
    if not (raw or created or _is_draft(**kwargs)):
        _jobs_of(instance.pk)


@receiver(post_save, sender=Branch)
@receiver(post_delete, sender=Branch)
def branch_changed(sender: type[Branch], instance: Branch, raw: bool = False, **kwargs: Any) -> None:
    """Names of the branches are an item (no 32)."""
    if not raw:
        _jobs_of(instance.company_id)


@receiver(post_save, sender=LivingInformation)
@receiver(post_delete, sender=LivingInformation)
def living_information_changed(
    sender: type[LivingInformation], instance: LivingInformation, raw: bool = False, **kwargs: Any
) -> None:
    """It is in the row of every job in the municipality; `tick` writes them."""
    if not raw:
        mark_outdated(ProvidedJob.objects.filter(job__workplace_municipality=instance.municipality_id))


def _is_draft(update_fields: frozenset[str] | None = None, **kwargs: Any) -> bool:
    return bool(update_fields) and DRAFTS.issuperset(update_fields or ())


def _jobs_of(company: int) -> None:
    running = Job.objects.open().filter(company=company).values_list("pk", flat=True)
    known = ProvidedJob.objects.filter(company=company, is_open=True, job__isnull=False)
    refresh_later([*running, *known.values_list("job", flat=True)])
