"""Follow what no record says aloud: the clock, changes past the models, faults while following."""

from __future__ import annotations

from typing import Any

from django.db.models import Exists, F, OuterRef, QuerySet

from recruitment.models import Job
from recruitment.provision.ledger.writing import refresh_what_can_be
from recruitment.provision.models import PendingChange, ProvidedJob

AT_MOST = 5_000
"""Entries of one kind written in one run; the rest in the next."""
SLICE = 500
NOBODY = 0


def catch_up() -> int:
    """Write what is due, at most so much at once; returns how many differed."""
    return refresh_what_can_be(sorted(due(AT_MOST)))


def due(at_most: int | None = None) -> set[int]:
    """Keys of jobs that ended, began, changed unnoticed or changed consent, or were put off; of each kind."""
    entries, running = ProvidedJob.objects.filter(is_open=True), Job.objects.open()
    ended = entries.exclude(Exists(running.filter(pk=OuterRef("job"))))
    outdated = entries.filter(is_outdated=True)
    consent = entries.exclude(company=None).exclude(consented=F("company__open_data_consent"))
    begun = running.exclude(Exists(ProvidedJob.objects.filter(job=OuterRef("pk"), is_open=True)))
    pending = PendingChange.objects.all()
    kinds = [(ended, "job"), (outdated, "job"), (consent, "job"), (pending, "job"), (begun, "pk")]
    return {key or NOBODY for rows, name in kinds for key in _keys(rows, name, at_most)}


def sweep() -> int:
    """Compare every open job with its entry, in slices; returns how many differed."""
    changed, last = catch_up(), 0
    while keys := list(
        Job.objects.open().filter(pk__gt=last).order_by("pk").values_list("pk", flat=True)[:SLICE]
    ):
        changed += refresh_what_can_be(keys)
        last = keys[-1]
    return changed


def _keys(rows: QuerySet[Any], name: str, at_most: int | None) -> list[int]:
    return list(rows.values_list(name, flat=True)[:at_most])
