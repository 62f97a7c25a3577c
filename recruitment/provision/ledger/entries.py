"""What the ledger should say of a job, compared with what it says."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from recruitment.models import Job
from recruitment.nationaldata.rows import row_of
from recruitment.nationaldata.validation import Fault, faults_of
from recruitment.provision.models import ProvidedJob

SHOWN = 200
"""Characters of a faulty value that are kept for the report."""


def enter(entry: ProvidedJob, job: Job, now: datetime) -> tuple[bool, bool]:
    """Write an open job, its relations loaded, into its entry; nothing is stored.

    Returns whether anything differs, and whether the public should look again.
    """
    values = row_of(job)
    faults = [fault_as_json(fault) for fault in faults_of(values)]
    was_public, former = entry.is_public, _facts(entry)
    entry.job, entry.company, entry.number = job, job.company, job.listing.number or ""
    entry.corporate_number = job.company.corporate_number
    entry.is_open, entry.is_outdated = True, False
    entry.consented = job.company.open_data_consent
    entry.faults = faults
    known, entry.fingerprint = entry.fingerprint, fingerprint(values)
    differs = former != _facts(entry)
    if differs:
        entry.values = values
    seen = was_public != entry.is_public or (entry.is_public and known != entry.fingerprint)
    _stamp(entry, now, seen)
    return differs, seen


def withdraw(entry: ProvidedJob, now: datetime) -> bool:
    """Empty the entry of a job that is not open any more; returns whether the public should look again."""
    seen = entry.is_public
    entry.is_open = entry.is_outdated = False
    entry.values, entry.faults, entry.fingerprint = [], [], ""
    _stamp(entry, now, seen)
    return seen


def fingerprint(values: Sequence[str]) -> str:
    """A short text that differs when a value does."""
    return hashlib.sha256("\x1f".join(values).encode("utf-8", "surrogatepass")).hexdigest()


def fault_as_json(fault: Fault) -> dict[str, str]:
    """A fault as the ledger keeps it, without what the database cannot hold."""
    value = fault.value[:SHOWN].replace("\0", "").encode("utf-8", "replace").decode()
    column = fault.column
    return {"column": column.header, "label": column.label, "value": value, "message": fault.message}


def _facts(entry: ProvidedJob) -> tuple[Any, ...]:
    return (
        entry.job_id,
        entry.company_id,
        entry.number,
        entry.corporate_number,
        entry.is_open,
        entry.is_outdated,
        entry.consented,
        entry.faults,
        entry.fingerprint,
    )


def _stamp(entry: ProvidedJob, now: datetime, seen: bool) -> None:
    if seen or entry.pk is None:
        entry.changed_at = now
    if entry.is_public and entry.first_provided_at is None:
        entry.first_provided_at = now
