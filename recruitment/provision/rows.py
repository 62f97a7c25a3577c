"""Rows as outsiders get them."""

from __future__ import annotations

from django.utils import timezone

from recruitment.nationaldata.columns import (
    COLUMNS,
    CORPORATION_ID,
    HIDDEN,
    JOB_ID,
    STATUS,
    UPDATED_DATE,
)
from recruitment.provision.models import ProvidedJob


def withdrawn_values(row: ProvidedJob) -> list[str]:
    """A row that says a job is not shown any more: its numbers, since when, STATUS 0, and nothing else."""
    values = [""] * len(COLUMNS)
    values[JOB_ID] = row.number
    values[CORPORATION_ID] = row.corporate_number
    values[UPDATED_DATE] = timezone.localtime(row.changed_at).isoformat(timespec="seconds")[:19]
    values[STATUS] = HIDDEN
    return values
