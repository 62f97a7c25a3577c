"""Saving many records in one go: what follows each save otherwise is done once, afterwards, in slices.

Whoever keeps an index in step with records asks `is_saving_many()` in its receiver, does nothing if so, and
catches up when `many_saved` names the records. It is this thread's own affair: saves of others are not
touched.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar

from django.db import models
from django.dispatch import Signal
from modelsearch.backends import get_search_backends
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

many_saved = Signal()
"""Sent with the model as sender and `keys`, a list of primary keys, after they were saved and committed."""

_saving_many: ContextVar[bool] = ContextVar("saving_many", default=False)


def is_saving_many() -> bool:
    """Whether what follows a save may wait: somebody will tell."""
    return _saving_many.get()


@contextmanager
def saving_many() -> Iterator[None]:
    """Saves inside leave the indexes alone; call `catch_up` for all records after the commit."""
    if is_saving_many():  # Wagtail's switch for the reference index cannot be turned twice
        yield
        return
    token = _saving_many.set(True)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        _saving_many.reset(token)


def catch_up(model: type[models.Model], keys: Sequence[int]) -> None:
    """Bring the search index, the reference index and all who listen up to date with these records."""
    records = list(model.get_indexed_objects().filter(pk__in=keys))
    for backend in get_search_backends(with_auto_update=True):
        backend.add_bulk(model, records)
    for record in records:
        ReferenceIndex.create_or_update_for_object(record)
    many_saved.send(sender=model, keys=list(keys))
