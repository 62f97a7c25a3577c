"""Puts the texts of a row onto a record and says what does not fit."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError

from recruitment.checking.service import check_jobs
from recruitment.checks.findings import Severity
from recruitment.dataimport.codes import Codes
from recruitment.dataimport.reverse import (
    Written,
    column_of_field,
    label_of_field,
    left_open,
    write_company,
    write_job,
)
from recruitment.models import Company, Job

type FaultList = list[list[str]]

LEFT_OPEN = {Company: left_open(Company), Job: left_open(Job)}
UNKNOWN_PLACE = "このコードの市区町村は、コード表にありません。正しいコードか確かめてください（例：012131）。"
UNKNOWN_CODE = "コード {} は、今のコード表にありません。コードのまま残し、検索用の分類は空欄にします。"


def put_company(
    company: Company, values: Sequence[str], codes: Codes, only: Collection[int]
) -> tuple[Written, FaultList]:
    """Set the company's items; returns what was set and what does not fit."""
    written = write_company(company, values, codes, only)
    return written, _faults(company, written, values)


def put_job(
    job: Job, values: Sequence[str], codes: Codes, only: Collection[int]
) -> tuple[Written, FaultList]:
    """Set the job's items; returns what was set and what does not fit."""
    written = write_job(job, values, codes, only)
    job.set_comparable_pay()
    return written, _faults(job, written, values)


def unknown_codes(written: Written, values: Sequence[str]) -> list[str]:
    """Sentences about codes that are kept without an entry in our tables."""
    kept = [each for each in written.beside if each.item.field in ("industry", "occupation")]
    return [f"{each.label}：{UNKNOWN_CODE.format(values[each.index])}" for each in kept]


def hindrances(jobs: Sequence[Job]) -> list[list[str]]:
    """For each job, why it cannot be shown to the public, apart from what the format has no place for."""
    sentences = []
    for findings in check_jobs(jobs):
        must = [
            finding.sentence
            for finding in findings
            if finding.severity == Severity.MUST
            and not (finding.rule == "statutory.missing" and finding.field in LEFT_OPEN[Job])
        ]
        sentences.append(list(dict.fromkeys(must)))
    return sentences


def _faults(record: Any, written: Written, values: Sequence[str]) -> FaultList:
    faults = [
        [each.label, values[each.index], UNKNOWN_PLACE]
        for each in written.beside
        if each.item.source.endswith("municipality.code")
    ]
    relations = {field.name for field in record._meta.concrete_fields if field.is_relation}
    own = written.fields - relations
    everything = {field.name for field in record._meta.concrete_fields}
    try:
        record.clean_fields(exclude=everything - own)
        record.validate_constraints(exclude=everything - own - {"corporate_number"})
    except ValidationError as invalid:
        faults += _sentences(record, invalid.error_dict, values)
    return faults


def _sentences(record: Any, errors: dict[str, list[ValidationError]], values: Sequence[str]) -> FaultList:
    found = []
    for name, each in errors.items():
        if name in LEFT_OPEN[type(record)] and all(error.code in ("blank", "null") for error in each):
            continue
        label = "" if name == NON_FIELD_ERRORS else label_of_field(record, name)
        column = column_of_field(record, name)
        value = values[column.index] if column else ""
        found += [[label or "行全体", value, message] for message in _messages(each)]
    return found


def _messages(errors: Iterable[ValidationError]) -> list[str]:
    return [message for error in errors for message in error.messages]
