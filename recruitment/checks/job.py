"""All checks of a job in one call."""

from __future__ import annotations

from typing import Any

from recruitment.checks.findings import Finding
from recruitment.checks.national import missing_conditional_items
from recruitment.checks.statutory import missing_statutory_items


def findings_of(job: Any) -> list[Finding]:
    """Everything the checks say about a job, in the order of the checks."""
    return [*missing_conditional_items(job), *missing_statutory_items(job)]
