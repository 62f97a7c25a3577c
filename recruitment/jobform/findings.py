"""What is said beside the fields while somebody writes: the product's checks, and our own examples' gaps."""

from __future__ import annotations

from collections.abc import Iterator

from recruitment.checking.service import check_job
from recruitment.checks.findings import Finding, Severity
from recruitment.models import Job

GAP = "○"
TEXTS = (
    "title",
    "description",
    "atmosphere",
    "holidays_note",
    "license",
    "experience",
    "workplace_visit_note",
)


def findings_of_draft(draft: Job) -> list[Finding]:
    """All findings about a draft, worst first."""
    return [*check_job(draft), *unfilled_gaps(draft)]


def unfilled_gaps(draft: Job) -> Iterator[Finding]:
    """Places of an example that nobody has filled in yet."""
    for name in TEXTS:
        if GAP in getattr(draft, name):
            sentence = f"ひな形の「{GAP}」が残っています。貴社の言葉や数字に書き換えてください。"
            yield Finding(Severity.SHOULD, name, sentence, rule="jobform.gap")
