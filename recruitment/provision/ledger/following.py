"""Follow what no record says aloud: the clock, changes past the models, faults while following."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db import DatabaseError, connection
from django.db.models import Exists, F, OuterRef, QuerySet

from recruitment.models import Job
from recruitment.provision.ledger.writing import refresh_what_can_be
from recruitment.provision.models import PendingChange, ProvidedJob

logger = logging.getLogger(__name__)

AT_MOST = 5_000
"""Entries of one kind written in one run; the rest in the next."""
SLICE = 500
AT_A_READING = 200
"""Ends entered while somebody reads; after a midnight with more the rest is left to `tick`."""
A_MOMENT = 300
"""Milliseconds a reading waits for its turn to write on SQLite."""
NOBODY = 0


def learn_of_ends(entries: QuerySet[ProvidedJob] | None = None) -> None:
    """Enter the ends that the ledger missed of all jobs, or of those an outsider is just told of.

    Without it a job that opens again before `tick` looks would stay withdrawn for whoever asked in between. A
    fault is logged: whoever reads gets the truth of the records anyway.
    """
    lagging = ProvidedJob.objects.lagging() if entries is None else entries
    try:
        if keys := sorted(key or NOBODY for key in _keys(lagging.order_by(), "job", AT_A_READING)):
            with _hurried():
                refresh_what_can_be(keys)
    except DatabaseError:
        logger.exception("the ledger could not learn of ends")


@contextmanager
def _hurried() -> Iterator[None]:
    """Give up soon on SQLite while a long registration keeps everybody from writing: somebody is reading."""
    if connection.vendor != "sqlite":
        yield
        return
    with connection.cursor() as cursor:
        (usual,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute(f"PRAGMA busy_timeout = {A_MOMENT}")
        try:
            yield
        finally:
            cursor.execute(f"PRAGMA busy_timeout = {usual}")


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
