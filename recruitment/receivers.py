"""Publishing done by Wagtail itself (admin buttons, schedules) reaches the listing through here.

Wagtail's hooks do not run on every way of publishing, its signals do.
"""

from functools import partial
from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from modelsearch.signal_handlers import post_delete_signal_handler, post_save_signal_handler
from wagtail.search import index
from wagtail.signals import published, unpublished

from core.bulk_saving import is_saving_many
from recruitment.actions.listing import close
from recruitment.actions.publication import open_listing
from recruitment.models import Company, Job
from recruitment.vocabulary.enums import CloseReason, ListingState


@receiver(published, sender=Job)
def listing_opens(sender: type[Job], instance: Job, **kwargs: Any) -> None:
    """Open the listing of a job published past our actions."""
    if instance.listing.state != ListingState.OPEN:
        open_listing(instance, _author(kwargs), until=None, action="publish")


@receiver(published, sender=Company)
def jobs_follow_their_company(sender: type[Company], instance: Company, **kwargs: Any) -> None:
    """Index the company's jobs again: they are searched by its name, which may be a new one."""
    if not is_saving_many():
        transaction.on_commit(partial(_index_jobs, instance.pk))


@receiver(unpublished, sender=Job)
def listing_closes(sender: type[Job], instance: Job, **kwargs: Any) -> None:
    """Close the listing of a job unpublished past our actions."""
    if instance.listing.state in (ListingState.OPEN, ListingState.SUSPENDED):
        close(instance, None, CloseReason.WITHDRAWN)


@receiver(post_save, sender=Job)
@receiver(post_save, sender=Company)
def index_follows(sender: type[Job | Company], instance: Job | Company, **kwargs: Any) -> None:
    """Index a saved record; where many are saved, that is done afterwards."""
    if not is_saving_many():
        post_save_signal_handler(instance, **kwargs)


for model in (Job, Company):
    post_delete.connect(post_delete_signal_handler, sender=model)


def _index_jobs(company: int) -> None:
    for job in Job.get_indexed_objects().filter(company=company):
        index.insert_or_update_object(job)


def _author(kwargs: dict[str, Any]) -> Any:
    revision = kwargs.get("revision")
    return revision.user if revision else None
