"""What the ledger has to follow, noted in the transaction of the change itself."""

from __future__ import annotations

import threading
from collections.abc import Iterable
from weakref import WeakKeyDictionary

from django.db import connection
from django.db.transaction import Atomic

from recruitment.provision.models import PendingChange

type Place = tuple[str | None, ...]
"""The savepoints around a statement, from the outside."""

_local = threading.local()


def note(jobs: Iterable[int]) -> None:
    """Note jobs in the transaction that is open; without one the change is stored already."""
    known, place = _known(), tuple(connection.savepoint_ids)
    new = [job for job in dict.fromkeys(jobs) if not _is_within(place, known.get(job))]
    if new and connection.in_atomic_block:
        PendingChange.objects.bulk_create(PendingChange(job=job) for job in new)
        known.update(dict.fromkeys(new, place))


def notes_of(jobs: Iterable[int]) -> list[int]:
    """Keys of the notes of some jobs, to be read before the records: a later note is not settled then."""
    return list(PendingChange.objects.filter(job__in=jobs).values_list("pk", flat=True))


def settle(notes: list[int], jobs: Iterable[int]) -> None:
    """Remove notes: the ledger has followed."""
    if notes:
        PendingChange.objects.filter(pk__in=notes).delete()
    known = _known()
    for job in jobs:
        known.pop(job, None)


def _is_within(place: Place, noted: Place | None) -> bool:
    """Whether a note of that savepoint is undone no sooner than what happens at this one."""
    return noted is not None and place[: len(noted)] == noted


def _known() -> dict[int, Place]:
    """Jobs noted in the outermost transaction of this thread, and at which savepoints."""
    blocks: list[Atomic] = connection.atomic_blocks
    if not blocks:
        return {}
    known: WeakKeyDictionary[Atomic, dict[int, Place]] = _local.__dict__.setdefault(
        "known", WeakKeyDictionary()
    )
    return known.setdefault(blocks[0], {})
