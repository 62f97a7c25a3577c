"""The checks of a record with what operators keep and the reference tables say (B4).

`recruitment.checks` are pure functions; this is the one place that reads what they need from the database.
"""

from __future__ import annotations

from django.core.exceptions import ValidationError

from recruitment.checks.findings import Finding, Severity
from recruitment.checks.job import findings_of
from recruitment.models import Company, Job


def check_job(job: Job) -> list[Finding]:
    """Everything the checks say about a job as given (stored or not), worst first."""
    return sorted(findings_of(job), key=_worst_first)


def check_company(company: Company) -> list[Finding]:
    """Everything the checks say about a company's own record as given, worst first."""
    return []


def refuse_unpublishable(record: Job | Company) -> None:
    """Raise ValidationError by field unless the record may be shown to the public."""
    try:
        record.full_clean()
        errors: dict[str, list[str]] = {}
    except ValidationError as invalid:
        errors = {field: list(messages) for field, messages in invalid.message_dict.items()}
    findings = check_job(record) if isinstance(record, Job) else check_company(record)
    for finding in findings:
        if finding.severity == Severity.MUST:
            errors.setdefault(finding.field, []).append(finding.sentence)
    if errors:
        raise ValidationError(errors)


def _worst_first(finding: Finding) -> int:
    return list(Severity).index(finding.severity)
