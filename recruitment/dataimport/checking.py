"""The check of a registration: read, judge in slices, count, compare with the last file of the source.

Nothing of our records is changed. A run that was stopped goes on where it was.
"""

from __future__ import annotations

import time
from collections import Counter

from django.db import transaction

from recruitment.dataimport.enums import BatchState, RowKind, Scope
from recruitment.dataimport.judging import Judge
from recruitment.dataimport.models import ImportBatch, ImportRow
from recruitment.dataimport.reading import take_in
from recruitment.dataimport.said import job_print, jobs_by_number
from recruitment.models import Job

AT_ONCE = 200
MUCH_SMALLER = 0.5
"""Share of the jobs of the last file below which a person must say that it is meant so."""
SMALLER = "smaller"


def check(batch: ImportBatch, *, seconds: float | None = None) -> bool:
    """Go on checking, for so many seconds at most; returns whether the check is over."""
    ends = None if seconds is None else time.monotonic() + seconds
    if batch.state == BatchState.RECEIVED and not take_in(batch):
        return True
    judge = Judge(batch)
    while rows := list(batch.rows.filter(kind=RowKind.WAITING).order_by("pk")[:AT_ONCE]):
        with transaction.atomic():
            judge.judge(rows)
            batch.read_rows += len(rows)
            ImportBatch.objects.filter(pk=batch.pk).update(read_rows=batch.read_rows)
        if ends is not None and time.monotonic() > ends:
            return False
    _finish(batch)
    return True


@transaction.atomic
def _finish(batch: ImportBatch) -> None:
    """Add what the file does not name any more, count, and warn; nothing is left of what was called off."""
    stored = ImportBatch.objects.filter(pk=batch.pk, state__in=(BatchState.RECEIVED, BatchState.CHECKING))
    if stored.select_for_update().first() is None:
        batch.rows.all().delete()
        batch.companies.all().delete()
        return
    batch.rows.filter(line=None).delete()
    if batch.scope == Scope.WHOLE:
        _add_missing(batch)
    batch.counts = count(batch)
    batch.read_rows = batch.total_rows
    batch.warnings = [each for each in batch.warnings if isinstance(each, str)]
    if sentence := _much_smaller(batch):
        batch.warnings.append({SMALLER: sentence})
    batch.state, batch.failure = BatchState.CHECKED, ""
    stored.update(
        counts=batch.counts,
        read_rows=batch.read_rows,
        warnings=batch.warnings,
        state=batch.state,
        failure="",
    )


def count(batch: ImportBatch) -> dict[str, int]:
    """How many rows of each kind, how many are older or cannot be public, and the same of companies."""
    kinds = Counter(batch.rows.values_list("kind", flat=True))
    companies = Counter(batch.companies.values_list("kind", flat=True))
    return {
        **kinds,
        "new_companies": companies[RowKind.NEW],
        "changed_companies": companies[RowKind.CHANGED],
        "older": batch.rows.older().count(),
        "older_companies": batch.companies.filter(kind=RowKind.CHANGED, later_change__isnull=False).count(),
        "incomplete": batch.rows.incomplete().count(),
        "held": batch.rows.filter(kind__in=(RowKind.NEW, RowKind.CHANGED), is_held=True).count(),
    }


def _add_missing(batch: ImportBatch) -> None:
    """Open jobs that the source brought in and that the file does not name."""
    brought = ImportRow.objects.made_by(batch.source).values("job")
    missing = Job.objects.open().filter(pk__in=brought)
    named = batch.rows.exclude(number="").values("number")
    numbers = list(
        missing.exclude(listing__number__in=named).order_by("pk").values_list("listing__number", flat=True)
    )
    for start in range(0, len(numbers), AT_ONCE):
        found = jobs_by_number(numbers[start : start + AT_ONCE])
        ImportRow.objects.bulk_create(_missing(batch, found[number]) for number in sorted(found))


def _missing(batch: ImportBatch, job: Job) -> ImportRow:
    return ImportRow(
        batch=batch,
        number=job.number,
        corporate_number=job.company.corporate_number,
        title=job.title,
        kind=RowKind.WITHDRAWN,
        base=job_print(job),
        job=job,
    )


def _much_smaller(batch: ImportBatch) -> str:
    last = ImportBatch.objects.last_of(batch.source)
    if last is None or batch.scope != Scope.WHOLE or batch.total_rows >= last.total_rows * MUCH_SMALLER:
        return ""
    closing = batch.count(RowKind.WITHDRAWN)
    return (
        f"前回のファイル（{last}、{last.total_rows:,}件）の半分より少ない{batch.total_rows:,}件です。"
        f"登録すると、掲載中の求人{closing:,}件の掲載を終えます。ファイルが途中で切れていないか確かめてください。"
    )
