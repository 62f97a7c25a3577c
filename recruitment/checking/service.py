"""The checks of a record with what operators keep and the reference tables say (B4).

`recruitment.checks` are pure functions; `context` is the one place that reads what they need.
"""

from __future__ import annotations

from collections.abc import Sequence

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


def refuse_unpublishable(record: Job | Company) -> None:
    """Raise ValidationError by field unless the record may be shown to the public."""
    try:
        record.full_clean()
        errors: dict[str, list[str]] = {}
    except ValidationError as invalid:
        errors = {field: list(messages) for field, messages in invalid.message_dict.items()}
    findings = check_job(record) if isinstance(record, Job) else check_company(record)
    for finding in findings:
        known = errors.get(finding.field)
        if finding.severity == Severity.MUST and not (known and finding.rule in EMPTY_RULES):
            errors.setdefault(finding.field, []).append(finding.sentence)
    if errors:
        raise ValidationError(errors)


EMPTY_RULES = frozenset({"statutory.missing", "national.missing"})
"""Findings an empty field has anyway, when validation said so already."""
