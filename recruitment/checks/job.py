"""All checks of a job in one call."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError

from recruitment.checks.findings import Finding, Severity
from recruitment.checks.national import missing_conditional_items
from recruitment.checks.statutory import missing_statutory_items


def findings_of(job: Any) -> list[Finding]:
    """Everything the checks say about a job, in the order of the checks."""
    return [*missing_conditional_items(job), *missing_statutory_items(job)]


def validation_errors(job: Any) -> dict[str, list[str]]:
    """Sentences of `must` findings by field, ready for a form or a ValidationError."""
    errors: dict[str, list[str]] = {}
    for finding in findings_of(job):
        if finding.severity == Severity.MUST:
            errors.setdefault(finding.field, []).append(finding.sentence)
    return errors


def refuse_unpublishable(job: Any) -> None:
    """Raise ValidationError by field unless the job may be shown to the public."""
    try:
        job.full_clean()
        errors: dict[str, list[str]] = {}
    except ValidationError as invalid:
        errors = {field: list(messages) for field, messages in invalid.message_dict.items()}
    for field, sentences in validation_errors(job).items():
        errors.setdefault(field, []).extend(sentences)
    if errors:
        raise ValidationError(errors)
