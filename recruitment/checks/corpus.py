"""All free text of a record as one text to search, each place knowing its field."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from recruitment.checks.folding import Folded, fold

JOB_TEXTS = (
    "title",
    "occupation_name",
    "description",
    "atmosphere",
    "openings",
    "access_route",
    "workplace_change_scope",
    "duties_change_scope",
    "smoking_note",
    "remote_work_note",
    "employment_type_note",
    "period_note",
    "renewal_criteria",
    "renewal_limit",
    "trial_period_note",
    "working_days_note",
    "work_time_note",
    "break_note",
    "discretionary_note",
    "holidays_note",
    "pay_note",
    "pay_rise_note",
    "bonus_note",
    "commuting_allowance_note",
    "other_allowance_note",
    "insurance_note",
    "retirement_allowance_note",
    "retirement_note",
    "car_commuting_note",
    "welfare",
    "subsidy_note",
    "education",
    "experience",
    "license",
    "personality",
    "welcome",
    "age_limit_detail",
    "age_limit_reason",
    "disability_employment_note",
    "application_method",
    "selection_process",
    "internship_programme",
    "internship_eligibility",
    "internship_allowance",
    "workplace_visit_note",
    "school_recommendation",
)
COMPANY_TEXTS = ("catchphrase", "pr_text", "remarks")

TITLES = frozenset({"title", "occupation_name"})
WANTED = TITLES | {
    "personality",
    "welcome",
    "experience",
    "education",
    "license",
    "openings",
    "employment_type_note",
    "application_method",
    "selection_process",
    "internship_eligibility",
}
"""Fields that say who may apply: an age or a sex named here is a condition."""
AGE_FIELDS = frozenset({"age_limit_detail", "age_limit_reason"})

_GAP = "\n\n"


@dataclass(frozen=True)
class Part:
    """The text of one field and where it begins in the corpus."""

    field: str
    folded: Folded
    start: int


class Corpus:
    """Folded texts of several fields in a row."""

    def __init__(self, texts: Iterable[tuple[str, str]]) -> None:
        self.parts: list[Part] = []
        pieces, start = [], 0
        for field, source in texts:
            folded = fold(source)
            self.parts.append(Part(field, folded, start))
            pieces.append(folded.text)
            start += len(folded.text) + len(_GAP)
        self.text = _GAP.join(pieces)
        self._starts = [part.start for part in self.parts]

    def part_at(self, position: int) -> Part:
        """The field a place of the corpus belongs to."""
        return self.parts[bisect_right(self._starts, position) - 1]

    def source_span(self, start: int, end: int) -> tuple[Part, int, int]:
        """Field and place in its source of a stretch of the corpus."""
        part = self.part_at(start)
        begin, finish = part.folded.span(start - part.start, end - part.start)
        return part, begin, finish

    def written(self, start: int, end: int) -> str:
        """A stretch as the employer wrote it."""
        part, begin, finish = self.source_span(start, end)
        return part.folded.source[begin:finish]


def texts_of(record: Any, fields: Iterable[str]) -> Corpus:
    """Corpus of the filled-in fields of a record."""
    pairs = ((field, getattr(record, field, "")) for field in fields)
    return Corpus((field, text) for field, text in pairs if isinstance(text, str) and text)
