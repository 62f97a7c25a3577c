"""What a check says about a record."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How much a finding matters: `must` stops publication."""

    MUST = "must"
    SHOULD = "should"
    NOTE = "note"


@dataclass(frozen=True)
class Finding:
    """One thing to mend: at which field, a sentence that says how, and the law or standard behind it.

    `rule` is the stable name of the check that speaks (`wording.gendered`), the same in every release.
    """

    severity: Severity
    field: str
    sentence: str
    ground: str = ""
    rule: str = ""


def worst_first(finding: Finding) -> int:
    """Sort key: must, should, note."""
    return list(Severity).index(finding.severity)
