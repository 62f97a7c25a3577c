"""Puts the texts of a row onto a record and says what does not fit."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from recruitment.checking.service import check_jobs
from recruitment.checks.findings import Severity
from recruitment.dataimport.codes import Codes
from recruitment.dataimport.fitting import LEFT_OPEN, FaultList, fit
from recruitment.dataimport.reverse import Written, label_of_field, write_company, write_job
from recruitment.models import Company, Job

UNKNOWN_CODE = "コード {} は、今のコード表にありません。コードのまま残し、検索用の分類は空欄にします。"


def put_company(
    company: Company, values: Sequence[str], codes: Codes, only: Collection[int]
) -> tuple[Written, FaultList]:
    """Set the company's items; returns what was set and what does not fit."""
    written = write_company(company, values, codes, only)
    return written, fit(company, written, values)


def put_job(
    job: Job, values: Sequence[str], codes: Codes, only: Collection[int]
) -> tuple[Written, FaultList]:
    """Set the job's items; returns what was set and what does not fit."""
    written = write_job(job, values, codes, only)
    faults = fit(job, written, values)
    job.set_comparable_pay()
    return written, faults


def remarks_on(written: Written, values: Sequence[str]) -> list[str]:
    """Sentences about what is kept word by word, but shown shortened or not at all."""
    kept = [each for each in written.beside if each.item.field in ("industry", "occupation")]
    sentences = [f"{each.label}：{UNKNOWN_CODE.format(values[each.index])}" for each in kept]
    return [*sentences, *written.remarks]


def hindrances(jobs: Sequence[Job]) -> list[tuple[list[str], list[str]]]:
    """For each job, why it cannot be shown to the public, and what else must be filled in to be submitted.

    The second are labels of items that the format has no place for, or does not ask for.
    """
    found = []
    for job, findings in zip(jobs, check_jobs(jobs), strict=True):
        must = [finding for finding in findings if finding.severity == Severity.MUST]
        lacking = [each for each in must if each.rule == "statutory.missing" and each.field in LEFT_OPEN[Job]]
        sentences = [each.sentence for each in must if each not in lacking]
        labels = [label_of_field(job, each.field) for each in lacking]
        found.append((list(dict.fromkeys(sentences)), list(dict.fromkeys(labels))))
    return found
