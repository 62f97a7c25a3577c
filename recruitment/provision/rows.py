"""Rows as outsiders get them."""

from __future__ import annotations

from collections.abc import Iterator

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
from recruitment.provision.querysets import ProvidedJobQuerySet

CHUNK = 100


def rows_of(entries: ProvidedJobQuerySet) -> Iterator[list[str]]:
    """Rows of some entries, each once, however long the reader takes: in the order in which they were known.

    Memory holds one chunk, and nothing stays open in the database between two of them. An entry that leaves
    the question meanwhile is left out; what changes behind the reader gets a later position.
    """
    rows, last = entries.order_by("pk").values_list("pk", "values"), 0
    while chunk := list(rows.filter(pk__gt=last)[:CHUNK]):
        last = chunk[-1][0]
        yield from (values for _, values in chunk)


def withdrawn_values(row: ProvidedJob) -> list[str]:
    """A row that says a job is not shown any more: its numbers, since when, STATUS 0, and nothing else."""
    values = [""] * len(COLUMNS)
    values[JOB_ID] = row.number
    values[CORPORATION_ID] = row.corporate_number
    values[UPDATED_DATE] = timezone.localtime(row.changed_at).isoformat(timespec="seconds")[:19]
    values[STATUS] = HIDDEN
    return values
