"""What happens to a job behind the back of the engine."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete
from django.dispatch import receiver

from recruitment.models import Job
from search.engine.opensearch.configured import opensearch_engine


@receiver(post_delete, sender=Job)
def job_deleted(sender: type[Job], instance: Job, **kwargs: Any) -> None:
    """The database takes the document away with its job; the server has to be told."""
    if engine := opensearch_engine():
        engine.tell([instance.pk])
