"""From a job to its row: 143 texts in the order of the columns."""

from __future__ import annotations

from typing import Any

from recruitment.nationaldata.table import SECTIONS
from recruitment.nationaldata.values import reading

_COMPANY, _JOB, _LIVING = (
    tuple(reading(item) for item in SECTIONS[section]) for section in ("company", "job", "living")
)


def row_of(job: Any) -> list[str]:
    """The row of a job, with the living information of its place of work; nothing is checked.

    Load the relations first: `recruitment.provision.querysets.jobs_for_rows`.
    """
    company, place = job.company, job.workplace_municipality
    return [
        *[read(company) for read in _COMPANY],
        *[read(job) for read in _JOB],
        *[read(place) for read in _LIVING],
    ]
