"""What the content checker found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops publication, a warning is for the editor to judge, a note is good to know."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One fault.

    `message` says what is wrong and how to mend it. `excerpt` is the text it is about, `block_id` the
    block of a StreamField it stands in, `place` that block in words; each may be empty.
    """

    severity: Severity
    rule: str
    message: str
    excerpt: str = ""
    block_id: str = ""
    place: str = ""


def errors_in(findings: Iterable[Finding]) -> list[Finding]:
    """Return what stops publication."""
    return [finding for finding in findings if finding.severity is Severity.ERROR]
