"""From a job to its row: 143 texts in the order of the columns."""

from __future__ import annotations

from typing import Any

from recruitment.nationaldata.columns import by_header
from recruitment.nationaldata.table import SECTIONS
from recruitment.nationaldata.values import reading

_COMPANY, _JOB, _LIVING = (
    tuple(reading(item) for item in SECTIONS[section]) for section in ("company", "job", "living")
)


def row_of(job: Any) -> list[str]:
    """The row of a job, with the living information of its place of work; nothing is checked.

    What a registered file said and the record has no place for stands in for what the record says
    (`recruitment.provision.kept`). Load the relations first: `recruitment.provision.querysets.jobs_for_rows`.
    """
    return stand_in(said_by(job), job.company, job)


def said_by(job: Any) -> list[str]:
    """The row of a job from its records alone."""
    company, place = job.company, job.workplace_municipality
    return [
        *company_texts(company),
        *[read(job) for read in _JOB],
        *[read(place) for read in _LIVING],
    ]


def company_texts(company: Any) -> list[str]:
    """The company's part of a row."""
    return [read(company) for read in _COMPANY]


def stand_in(values: list[str], *records: Any) -> list[str]:
    """Put the kept texts of the records where the record still says what it said when they were kept."""
    for record in records:
        kept = getattr(record, "kept_items", None)
        for header, (said, instead) in kept.texts.items() if kept else ():
            column = by_header(header)
            if column and column.index < len(values) and values[column.index] == said:
                values[column.index] = instead
    return values
