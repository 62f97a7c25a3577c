"""Write the entries of changed jobs, one batch after the other, each in a short transaction of its own."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from itertools import batched

from django.db import InterfaceError, OperationalError, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone

from recruitment.models import Job
from recruitment.provision.ledger.entries import enter, withdraw
from recruitment.provision.ledger.notes import notes_of, settle
from recruitment.provision.models import FeedPosition, ProvidedJob
from recruitment.provision.querysets import jobs_for_rows

logger = logging.getLogger(__name__)
BATCH = 200
WRITTEN = [
    "job",
    "company",
    "number",
    "corporate_number",
    "is_open",
    "is_outdated",
    "consented",
    "values",
    "faults",
    "fingerprint",
    "first_provided_at",
    "changed_at",
    "position",
]


def refresh(jobs: Iterable[int]) -> int:
    """Bring the entries of some jobs up to date, and of jobs that are gone; returns how many differed."""
    return sum(_refresh(batch) for batch in batched(jobs, BATCH, strict=False))


def refresh_what_can_be(jobs: Iterable[int]) -> int:
    """Refresh all but those at which it fails, which are logged: one must not keep the others from it.

    Raises what the database raises when it cannot be reached.
    """
    return sum(_one_by_one(list(batch)) for batch in batched(jobs, BATCH, strict=False))


@transaction.atomic
def mark_outdated(entries: QuerySet[ProvidedJob]) -> None:
    """Have entries written by the next run of `provision.follow`; until then they say what they say."""
    # A refresh that read the records before the change would take the mark away with its older words.
    FeedPosition.lock()
    entries.filter(is_open=True).update(is_outdated=True)


def _one_by_one(keys: list[int]) -> int:
    try:
        return _refresh(keys)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        if len(keys) > 1:
            return sum(_one_by_one([key]) for key in keys)
        logger.exception("the ledger entry of job %s cannot be made", keys[0])
        return 0


@transaction.atomic
def _refresh(keys: Iterable[int]) -> int:
    # Before the records are read: what was committed while another refresh ran is seen by this one.
    FeedPosition.lock()
    asked, now = list(keys), timezone.now()
    notes = notes_of(asked)
    jobs = {job.pk: job for job in jobs_for_rows().open().filter(pk__in=asked).order_by("pk")}
    known, ended = _known(asked, list(jobs.values()))
    written, moving = [], []
    for entry in ended:
        written.append(entry)
        moving += [entry] if withdraw(entry, now) else []
    for key, job in jobs.items():
        entry = known.get(key) or ProvidedJob()
        differs, seen = enter(entry, job, now)
        written += [entry] if differs else []
        moving += [entry] if seen or entry.pk is None else []
    _store(written, moving)
    settle(notes, asked)
    return len(written)


def _known(asked: list[int], jobs: list[Job]) -> tuple[dict[int, ProvidedJob], list[ProvidedJob]]:
    """Entries by the open job they are to speak of, and those to be withdrawn."""
    by_number = {job.listing.number: job.pk for job in jobs}
    wanted = {job.pk for job in jobs}
    found = ProvidedJob.objects.filter(
        Q(job__in=asked) | Q(number__in=by_number) | Q(job=None, is_open=True)
    ).defer("values")
    # The number is what outsiders know: a job stored anew under its old number goes on with its entry.
    known = {by_number[entry.number]: entry for entry in found if entry.number in by_number}
    moved = [entry.pk for job, entry in known.items() if entry.job_id not in (None, job)]
    if moved:  # a job has one entry: let go of the former before another takes it
        ProvidedJob.objects.filter(pk__in=moved).update(job=None)
    ended = []
    for entry in found:
        if entry.number in by_number:
            continue
        if entry.job_id in wanted and entry.job_id not in known:
            known[entry.job_id] = entry
        elif entry.job_id in wanted:
            entry.job = None
            ended.append(entry)
        elif entry.is_open:
            ended.append(entry)
    return known, ended


def _store(written: list[ProvidedJob], moving: list[ProvidedJob]) -> None:
    known = [entry for entry in written if entry.pk]
    if moving:
        first = FeedPosition.take(len(moving))
        for position, entry in enumerate(moving, first):
            entry.position = position
    ProvidedJob.objects.bulk_create([entry for entry in written if not entry.pk])
    for entry in known:  # to put thirteen fields of many rows into one statement takes Django longer
        entry.save(update_fields=WRITTEN)
