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
    """One thing to mend: at which field, a sentence that says how, and the law or standard behind it."""

    severity: Severity
    field: str
    sentence: str
    ground: str = ""
