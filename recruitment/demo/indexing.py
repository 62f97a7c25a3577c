"""Search and reference index of hundreds of records: built once at the end, not at every save."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.models import ReferenceIndex

from core.bulk_saving import saving_many
from recruitment.models import Company, Job


@contextmanager
def postponed_indexing() -> Iterator[None]:
    """Saves inside do not touch the indexes; `rebuild_indexes` brings them up to date."""
    connected = [
        model
        for model in get_indexed_models()
        if post_save.disconnect(post_save_signal_handler, sender=model)
    ]
    try:
        with saving_many():
            yield
    finally:
        for model in connected:
            post_save.connect(post_save_signal_handler, sender=model)


def rebuild_indexes() -> None:
    """Search index of everything, reference index of the employers' records."""
    for model in (Company, Job):
        for record in model.objects.all():
            ReferenceIndex.create_or_update_for_object(record)
    call_command("update_index", verbosity=0)
