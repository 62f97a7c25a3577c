"""Keeps search documents in step with the records, in the transaction of each change."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from core.bulk_saving import is_saving_many, many_saved
from recruitment.freshness.models import FreshnessRecord
from recruitment.models import Company, Job, Listing
from recruitment.vocabulary.enums import PUBLIC_STATES
from search.indexing import drift, refresh_safely, remove_safely, sweeping
from search.models import JobDocument
from search.places.signals import spots_changed
from search.state import index_rebuilt

AT_ONCE = 50
"""A company with more jobs is written by `tick`, not while somebody waits for a save."""


@receiver(post_save, sender=Job)
def job_changed(
    sender: type[Job], instance: Job, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """Write or remove the document of a job; a new one is not public before its listing is."""
    if not (raw or created or is_saving_many()):
        refresh_safely([instance.pk])


@receiver(many_saved, sender=Job)
def jobs_changed(sender: type[Job], keys: list[int], **kwargs: Any) -> None:
    """The same for many that were saved in one go."""
    refresh_safely(keys)


@receiver(post_delete, sender=Job)
def job_deleted(sender: type[Job], instance: Job, **kwargs: Any) -> None:
    """The row went with its job; other places are told."""
    remove_safely([instance.pk])


@receiver(post_save, sender=Listing)
@receiver(post_delete, sender=Listing)
def listing_changed(
    sender: type[Listing], instance: Listing, created: bool = False, raw: bool = False, **kwargs: Any
) -> None:
    """The same when a job opens, closes, is confirmed or found eligible."""
    if not (raw or is_saving_many() or (created and instance.state not in PUBLIC_STATES)):
        refresh_safely([instance.job_id])


@receiver(post_save, sender=FreshnessRecord)
def freshness_changed(
    sender: type[FreshnessRecord], instance: FreshnessRecord, raw: bool = False, **kwargs: Any
) -> None:
    """A job may have become doubtful, or certain again."""
    if not raw:
        refresh_safely([instance.listing.job_id])


@receiver(post_save, sender=Company)
def company_changed(sender: type[Company], instance: Company, raw: bool = False, **kwargs: Any) -> None:
    """The jobs of a company are found by its name, and hidden with it."""
    if raw or is_saving_many():
        return
    open_jobs = list(Job.objects.open().for_company(instance).values_list("pk", flat=True)[: AT_ONCE + 1])
    if len(open_jobs) > AT_ONCE:
        drift.mark_outdated(JobDocument.objects.filter(company=instance.pk))
        return
    known = JobDocument.objects.filter(company=instance.pk).values_list("job", flat=True)
    refresh_safely({*open_jobs, *known})


@receiver(spots_changed)
def spots_of_places_changed(sender: Any, municipalities: set[str], **kwargs: Any) -> None:
    """Jobs may lie at other spots now; `tick` writes them."""
    drift.mark_outdated(JobDocument.objects.filter(job__workplace_municipality__in=municipalities))


@receiver(index_rebuilt)
def documents_follow_the_index(sender: Any, **kwargs: Any) -> None:
    """`update_index` brings the documents up to date, too."""
    drift.mend()
    sweeping.sweep_documents()
