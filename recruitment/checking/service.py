"""The checks of a record with what operators keep and the reference tables say (B4).

`recruitment.checks` are pure functions; `context` is the one place that reads what they need.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from django.core.exceptions import ValidationError

from recruitment.checking.context import context_for_company, context_for_jobs
from recruitment.checks.company import findings_of_company
from recruitment.checks.findings import Finding, Severity, worst_first
from recruitment.checks.job import findings_of
from recruitment.models import Company, Job


def check_job(job: Job) -> list[Finding]:
    """Everything the checks say about a job as given (stored or not), worst first; at most six queries."""
    return check_jobs([job])[0]


def check_jobs(jobs: Sequence[Job]) -> list[list[Finding]]:
    """Findings of each job, in the order given; the number of queries does not grow with the jobs.

    Give jobs with their company read (`select_related("company")`).
    """
    if not jobs:
        return []
    context = context_for_jobs(jobs)
    found = (
        findings_of(job, context, company_name=job.company.name if job.company_id else "") for job in jobs
    )
    return [sorted(each, key=worst_first) for each in found]


def check_company(company: Company) -> list[Finding]:
    """Everything the checks say about a company's own record as given, worst first; three queries."""
    return sorted(findings_of_company(company, context_for_company(company)), key=worst_first)


def refuse_unpublishable(record: Job | Company, *, may_lack: Collection[str] = ()) -> None:
    """Raise ValidationError by field unless the record may be shown to the public.

    Fields in `may_lack` may be empty: where the record comes from has no place for them.
    """
    findings = check_job(record) if isinstance(record, Job) else check_company(record)
    if errors := obstacles(record, findings, may_lack=may_lack):
        raise ValidationError(errors)


def obstacles(
    record: Job | Company, findings: Sequence[Finding], *, may_lack: Collection[str] = ()
) -> dict[str, list[str]]:
    """Why a record may not be shown to the public, by field; see `refuse_unpublishable`."""
    try:
        record.full_clean(exclude=_given_relations(record) if may_lack else None)
        errors: dict[str, list[str]] = {}
    except ValidationError as invalid:
        errors = {
            field: messages
            for field, found in invalid.error_dict.items()
            if (messages := _messages(found, may_be_empty=field in may_lack))
        }
    for finding in findings:
        if finding.rule == "statutory.missing" and finding.field in may_lack:
            continue
        known = errors.get(finding.field)
        if finding.severity == Severity.MUST and not (known and finding.rule in EMPTY_RULES):
            errors.setdefault(finding.field, []).append(finding.sentence)
    return errors


def _given_relations(record: Job | Company) -> set[str]:
    """Relations that are filled in: whoever took them from our tables need not ask whether they exist."""
    relations = (field for field in record._meta.concrete_fields if field.is_relation)
    return {field.name for field in relations if getattr(record, field.attname) is not None}


def _messages(found: Sequence[ValidationError], *, may_be_empty: bool) -> list[str]:
    """Sentences of the errors of one field, without that it is empty where it may be."""
    counted = [error for error in found if not (may_be_empty and error.code in EMPTY_CODES)]
    return [message for error in counted for message in error.messages]


EMPTY_CODES = frozenset({"blank", "null"})


EMPTY_RULES = frozenset({"statutory.missing", "national.missing"})
"""Findings an empty field has anyway, when validation said so already."""
