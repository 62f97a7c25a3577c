"""Undoing a registration as a whole: new jobs end, changed ones get their former content, ended ones return.

What people changed since stays as it is.
"""

from __future__ import annotations

import logging
from collections import Counter
from itertools import batched
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from core.bulk_saving import saving_many
from recruitment import actions
from recruitment.dataimport.enums import IDLE, BatchState, Outcome, RowKind, Undone, Way
from recruitment.dataimport.history import CLOSED, UNDONE, note
from recruitment.dataimport.models import ImportBatch, ImportCompany, ImportRow
from recruitment.dataimport.said import companies_by_number, company_print, job_print, jobs_by_number
from recruitment.dataimport.taking import keep
from recruitment.models import Company, Job, Review
from recruitment.vocabulary.enums import CloseReason, ListingState

if TYPE_CHECKING:
    from accounts.models import User

logger = logging.getLogger(__name__)
AT_ONCE = 100
MOST_NAMED = 500
BROKEN = "取り消しの途中で思わぬ問題が起きたため、何も変えていません。システム管理者に知らせてください。"


def changed_since(batch: ImportBatch) -> list[str]:
    """Names of jobs and companies that are not as the registration left them any more, 500 at most."""
    found: list[str] = []
    for rows in batched(_done(batch), AT_ONCE):
        jobs = jobs_by_number(row.number for row in rows)
        found += [f"求人 {row}" for row in rows if _was_changed(row, jobs.get(row.number))]
        if len(found) >= MOST_NAMED:
            return found[:MOST_NAMED]
    for companies in batched(_done_companies(batch), AT_ONCE):
        known = companies_by_number(each.corporate_number for each in companies)
        found += [
            f"企業 {each.name}"
            for each in companies
            if _company_was_changed(each, known.get(each.corporate_number))
        ]
    return found[:MOST_NAMED]


def number_done(batch: ImportBatch) -> int:
    """How many jobs and companies are to be put back."""
    return int(_done(batch).count() + _done_companies(batch).count())


def undo(batch: ImportBatch) -> None:
    """Undo all that nobody changed since, or nothing with the sentence why."""
    try:
        with saving_many(), transaction.atomic():
            locked = ImportBatch.objects.select_for_update().get(pk=batch.pk)
            if locked.state != BatchState.UNDOING:
                return
            locked.result = {**locked.result, "undone": dict(_do(locked, locked.undone_by))}
            locked.state, locked.undone_at, locked.is_indexed = BatchState.UNDONE, timezone.now(), False
            locked.save()
    except (ValidationError, PermissionDenied) as refusal:
        _fail(batch, " ".join(getattr(refusal, "messages", [str(refusal)])))
    except Exception:
        logger.exception("undoing %s failed", batch)
        _fail(batch, BROKEN)


def _fail(batch: ImportBatch, sentence: str) -> None:
    ImportBatch.objects.filter(pk=batch.pk, state=BatchState.UNDOING).update(
        state=BatchState.APPLIED, failure=sentence
    )


def _do(batch: ImportBatch, by: User | None) -> Counter[str]:
    done: Counter[str] = Counter()
    words = f"{batch}の取り消し"
    for rows in batched(_done(batch).order_by("-pk").iterator(chunk_size=AT_ONCE), AT_ONCE):
        jobs, versions, did = jobs_by_number(row.number for row in rows), {}, {}
        for row in rows:
            job = jobs.get(row.number)
            if job is None or _was_changed(row, job):
                row.undone = Undone.CHANGED if job else Undone.GONE
                done["kept"] += 1
                continue
            key, versions[job.pk] = job.pk, job.latest_revision_id
            row.undone = _row(row, job, by, words)
            did[key] = CLOSED if row.undone == Undone.ENDED else ""
            done["jobs"] += 1
        ImportRow.objects.bulk_update(rows, ["undone"], batch_size=100)
        note(batch, Job, versions, by=by, action=UNDONE, did=did)
    for companies in batched(_done_companies(batch), AT_ONCE):
        known, versions = companies_by_number(each.corporate_number for each in companies), {}
        for named in companies:
            company = known.get(named.corporate_number)
            if company is None or _company_was_changed(named, company):
                done["kept"] += 1
                continue
            versions[company.pk] = company.latest_revision_id
            _company(batch, named, company, by)
            done["companies"] += 1
        note(batch, Company, versions, by=by, action=UNDONE)
    return done


def _done(batch: ImportBatch) -> Any:
    return batch.rows.exclude(outcome__in=IDLE).order_by("pk")


def _done_companies(batch: ImportBatch) -> Any:
    return batch.companies.exclude(after="").order_by("pk")


def _was_changed(row: ImportRow, job: Job | None) -> bool:
    return job is None or job_print(job) != row.after


def _company_was_changed(named: ImportCompany, company: Company | None) -> bool:
    return company is None or company_print(company) != named.after


def _row(row: ImportRow, job: Job, by: User | None, words: str) -> Undone:
    if row.outcome == Outcome.SUBMITTED:
        actions.withdraw(job, by)
    if row.kind == RowKind.NEW:
        return _end_new(row, job, by, words)
    if row.outcome in (Outcome.PUBLISHED, Outcome.CLOSED):
        actions.put_back(job, by, row.before, words)
    elif job.live:
        actions.discard_changes(job, by)
    else:
        actions.save_draft(job.with_content_json(row.before["content"]), by)
    keep(job, row.before["kept"])
    return Undone.RESTORED


def _end_new(row: ImportRow, job: Job, by: User | None, words: str) -> Undone:
    """A job that was public ends, its address says so; a draft goes."""
    if row.outcome != Outcome.PUBLISHED:
        actions.remove_draft(job, by)
        return Undone.REMOVED
    if job.listing.state in (ListingState.OPEN, ListingState.SUSPENDED):
        actions.close(job, by, CloseReason.WITHDRAWN, words=words)
    return Undone.ENDED


def _company(batch: ImportBatch, named: ImportCompany, company: Company, by: User | None) -> None:
    if named.kind == RowKind.NEW:
        if not company.jobs.exclude(listing__state=ListingState.CLOSED).exists():
            actions.retract_company(company, by)
        return
    if batch.way == Way.PUBLISH or not company.live:
        actions.put_company_back(company, by, named.before)
    else:
        if Review.objects.for_record(company).waiting().exists():
            actions.withdraw_company(company, by)
        actions.discard_changes(company, by)
    keep(company, named.before["kept"])
