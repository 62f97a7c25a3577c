"""Doing what was checked and looked at: one transaction, each change by the action a person would use."""

from __future__ import annotations

import logging
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import batched
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from core.bulk_saving import catch_up, saving_many
from recruitment.dataimport.codes import Codes
from recruitment.dataimport.enums import IDLE, BatchState, Outcome, RowKind
from recruitment.dataimport.history import CLOSED, NEW, note
from recruitment.dataimport.models import ImportBatch, ImportCompany, ImportRow
from recruitment.dataimport.results import OLDER_COMPANIES, UNNAMED
from recruitment.dataimport.said import companies_by_number, company_print, job_print, jobs_by_number
from recruitment.dataimport.taking import Taker
from recruitment.models import Company, Job

logger = logging.getLogger(__name__)
AT_ONCE = 100
CHANGED = (
    "確認のあとで、{}が変わりました。何も登録していません。"
    "「もう一度確認する」を押し、新しい違いを見てから登録してください。"
)
BROKEN = "登録の途中で思わぬ問題が起きたため、何も登録していません。システム管理者に知らせてください。"


class BaseChanged(Exception):
    """A record is not any more what it was at the check; the message names it."""


def apply(batch: ImportBatch) -> None:
    """Do all of it, or nothing: then the batch is checked again, with the sentence why."""
    started = time.monotonic()
    try:
        with saving_many(), transaction.atomic():
            locked = ImportBatch.objects.select_for_update().get(pk=batch.pk)
            if locked.state != BatchState.QUEUED:
                return
            result = _do(locked)
            locked.is_indexed = False
            locked.state, locked.result, locked.failure = BatchState.APPLIED, result, ""
            locked.applied_at = timezone.now()
            locked.seconds = round(time.monotonic() - started, 2)
            locked.save()
    except BaseChanged as changed:
        _fail(batch, CHANGED.format(changed))
    except (ValidationError, PermissionDenied) as refusal:
        _fail(batch, " ".join(getattr(refusal, "messages", [str(refusal)])))
    except Exception:
        logger.exception("%s failed", batch)
        _fail(batch, BROKEN)


def _fail(batch: ImportBatch, sentence: str) -> None:
    ImportBatch.objects.filter(pk=batch.pk, state=BatchState.QUEUED).update(
        state=BatchState.CHECKED, failure=sentence
    )


def _do(batch: ImportBatch) -> dict[str, int]:
    taker = Taker(batch, batch.applied_by, Codes())
    outcomes: Counter[str] = Counter()
    for companies in batched(batch.companies.exclude(kind=RowKind.REFUSED), AT_ONCE):
        known = companies_by_number(each.corporate_number for each in companies)
        for named in companies:
            _company(taker, named, known, outcomes)
        _note_companies(batch, companies)
    for rows in batched(_rows(batch), AT_ONCE):
        jobs = jobs_by_number(row.number for row in rows)
        for row in rows:
            row.outcome = _job(taker, row, jobs.get(row.number))
            outcomes[row.outcome] += 1
            outcomes[UNNAMED] += row.line is None
        _note_jobs(batch, rows)
    return dict(+outcomes)


def _job(taker: Taker, row: ImportRow, job: Job | None) -> str:
    if taker.batch.leaves(row):
        return Outcome.OLDER
    _require_base(f"求人 {row.number}", row.base, job_print(job) if job else "")
    return taker.take(row, job)


def _rows(batch: ImportBatch) -> Iterator[ImportRow]:
    return batch.rows.to_do().order_by("pk").iterator(chunk_size=AT_ONCE)


def _require_base(name: str, base: str, now: str) -> None:
    if base != now:
        raise BaseChanged(name)


def _company(taker: Taker, named: ImportCompany, known: dict[str, Any], outcomes: Counter[str]) -> None:
    company = known.get(named.corporate_number)
    if company and taker.batch.leaves(named):
        taker.companies[named.corporate_number] = company
        outcomes[OLDER_COMPANIES] += named.kind == RowKind.CHANGED
        return
    _require_base(f"企業「{named.name}」", named.base, company_print(company) if company else "")
    if named.kind == RowKind.NEW and not taker.batch.takes_new_companies:
        return
    taker.company(named, company)
    if named.kind in (RowKind.NEW, RowKind.CHANGED):
        outcomes[f"{named.kind}_companies"] += 1


def _note_companies(batch: ImportBatch, companies: Sequence[ImportCompany]) -> None:
    """Keep what the companies are like now, as others read them, and write their history."""
    known = companies_by_number(each.corporate_number for each in companies)
    versions = {}
    for named in companies:
        company = known.get(named.corporate_number)
        if batch.leaves(named):
            continue
        if named.company_id and company and named.kind in (RowKind.NEW, RowKind.CHANGED):
            named.after = company_print(company)
            versions[company.pk] = _version(named)
    did = {named.company_id: NEW for named in companies if named.company_id and named.kind == RowKind.NEW}
    note(batch, Company, versions, by=batch.applied_by, did=did)
    ImportCompany.objects.bulk_update(companies, ["before", "after", "company"], batch_size=50)


def _note_jobs(batch: ImportBatch, rows: Sequence[ImportRow]) -> None:
    """The same for the jobs."""
    jobs = jobs_by_number(row.number for row in rows)
    versions, did = {}, {}
    for row in rows:
        if job := jobs.get(row.number):
            row.after = job_print(job)
            if row.outcome not in IDLE:
                versions[job.pk] = _version(row)
                did[job.pk] = NEW if row.kind == RowKind.NEW else CLOSED * (row.outcome == Outcome.CLOSED)
    note(batch, Job, versions, by=batch.applied_by, did=did)
    ImportRow.objects.bulk_update(rows, ["outcome", "before", "after", "job", "notes"], batch_size=50)


def _version(entry: ImportRow | ImportCompany) -> int | None:
    """The newest version that the record had before."""
    found: int | None = entry.before.get("content", {}).get("latest_revision")
    return found


def index(batch: ImportBatch) -> None:
    """Bring the indexes up to date with what a registration changed, in slices; it may be run again."""
    companies = batch.companies.exclude(after="", before={}).filter(company__isnull=False)
    rows = batch.rows.exclude(outcome="").filter(job__isnull=False)
    for model, keys in (
        (Company, companies.order_by("pk").values_list("company", flat=True)),
        (Job, rows.order_by("pk").values_list("job", flat=True)),
    ):
        for slice_ in batched(keys, AT_ONCE):
            catch_up(model, slice_)
    ImportBatch.objects.filter(pk=batch.pk).update(is_indexed=True)
