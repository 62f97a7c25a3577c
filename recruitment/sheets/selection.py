"""Many jobs on paper: a selection, what it is called, and how much of it is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recruitment.models import Job

MOST_LISTED = 100
"""Jobs of a list: seven pages."""

MOST_SHEETS = 20
"""Sheets in one file: each takes the server a quarter of a second."""

NUMBER = re.compile(r"[0-9]{6}-[0-9]{1,13}")
"""Job numbers; what else stands in an address is no question for the database."""


@dataclass(frozen=True)
class Selection:
    """Open jobs in their order; `found` tells how many there are where not all are printed."""

    jobs: Sequence[Job]
    heading: str = ""
    conditions: tuple[str, ...] = ()
    found: str = ""


def open_jobs(numbers: Sequence[str], most: int) -> list[Job]:
    """The open ones among jobs chosen by their numbers, in that order, with what their page prints."""
    wanted = [number for number in dict.fromkeys(numbers) if NUMBER.fullmatch(number)][:most]
    jobs = Job.objects.with_page_relations().prefetch_related(None).open().filter(listing__number__in=wanted)
    by_number = {job.number: job for job in jobs}
    return [by_number[number] for number in wanted if number in by_number]
