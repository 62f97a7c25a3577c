"""Many jobs on paper: a selection, what it is called, and how much of it is printed."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from recruitment.models import Job
from recruitment.querysets import JobQuerySet

MOST_LISTED = 100
"""Jobs of a list: seven pages of paper."""

MOST_SHEETS = 20
"""Sheets in one file: each takes the server a quarter of a second."""

LEEWAY = 10
"""So many more go in with them where a page of the search would else leave a few over."""

NUMBER = re.compile(r"[0-9]{6}-[0-9]{1,13}")
"""Job numbers; what else stands in an address is no question for the database."""


@dataclass(frozen=True)
class Selection:
    """Open jobs in their order; `found` tells how many there are where not all are printed."""

    jobs: Sequence[Job]
    heading: str = ""
    conditions: tuple[str, ...] = ()
    found: str = ""
    before: int = 0
    """How many jobs of the same list stand in other documents before these."""

    @property
    def has_high_school(self) -> bool:
        """Whether the way through the school is to be told (A6)."""
        return any(job.is_high_school for job in self.jobs)

    @property
    def span(self) -> str:
        """Which jobs of the list these are, for the name of the file; empty for those that begin it."""
        return f"_{self.before + 1}-{self.before + len(self.jobs)}" if self.before else ""


def open_jobs(numbers: Sequence[str], most: int) -> list[Job]:
    """The open ones among jobs chosen by their numbers, in that order, with what their page prints."""
    wanted = [number for number in dict.fromkeys(numbers) if NUMBER.fullmatch(number)][:most]
    by_number = {job.number: job for job in _to_print().filter(listing__number__in=wanted)}
    return [by_number[number] for number in wanted if number in by_number]


def still_open(keys: Sequence[int]) -> list[Job]:
    """The open ones among jobs chosen by their primary keys, in that order, with what their page prints."""
    by_key = {job.pk: job for job in _to_print().filter(pk__in=keys)}
    return [by_key[key] for key in keys if key in by_key]


def _to_print() -> JobQuerySet:
    return Job.objects.with_page_relations().prefetch_related(None).open()
