"""What the product does for registrations by itself: small files at once, others by `tick`."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Q
from django.utils import timezone

from recruitment.dataimport.applying import apply, index
from recruitment.dataimport.checking import check
from recruitment.dataimport.enums import BatchState
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.undoing import undo

SMALL_FILE = 512 * 1024
"""Bytes up to which a file is checked while the person waits."""
SMALL_NUMBER = 60
"""Rows up to which a registration is applied, or undone, while the person waits."""
SECONDS = 10.0
ABANDONED = timedelta(minutes=30)
"""After this a worker that took a batch has died."""


def work_on(batch: ImportBatch, *, seconds: float | None = None) -> None:
    """Do what a batch waits for, unless another worker is at it."""
    now = timezone.now()
    free = Q(claimed_at=None) | Q(claimed_at__lt=now - ABANDONED)
    if not ImportBatch.objects.filter(free, pk=batch.pk).update(claimed_at=now):
        batch.refresh_from_db()
        return
    try:
        batch.refresh_from_db()
        if batch.state in (BatchState.RECEIVED, BatchState.CHECKING):
            check(batch, seconds=seconds)
        elif batch.state == BatchState.QUEUED:
            apply(batch)
        elif batch.state == BatchState.UNDOING:
            undo(batch)
        batch.refresh_from_db()
        if not batch.is_indexed:
            index(batch)
    finally:
        ImportBatch.objects.filter(pk=batch.pk).update(claimed_at=None)
    batch.refresh_from_db()


def work_at_once(batch: ImportBatch) -> None:
    """Do it now when it is little; else `tick` does."""
    batch.refresh_from_db()
    if batch.state == BatchState.RECEIVED and batch.size <= SMALL_FILE:
        work_on(batch, seconds=SECONDS)
    elif batch.state in (BatchState.QUEUED, BatchState.UNDOING) and batch.total_rows <= SMALL_NUMBER:
        work_on(batch)


def work_on_all() -> list[ImportBatch]:
    """Do everything that waits, oldest first; returns what was worked on."""
    waiting = ImportBatch.objects.in_work() | ImportBatch.objects.filter(is_indexed=False)
    batches = list(waiting.order_by("pk"))
    for batch in batches:
        work_on(batch)
    return batches
