"""How often seekers applied for jobs: told by the app that takes applications, which lies above."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from recruitment.models import Job

type Count = Callable[[Sequence[Job]], dict[int, int]]

_counts: list[Count] = []


def register_application_counts(count: Count) -> Count:
    """Register who tells the number of applications by job; usable as a decorator.

    Whoever takes an application calls `search.indexing.refresh` for its job.
    """
    _counts.append(count)
    return count


def are_applications_counted() -> bool:
    """Whether anybody tells the numbers; else an order by them means nothing."""
    return bool(_counts)


def application_counts(jobs: Iterable[Job]) -> dict[int, int]:
    """Number of applications by job; jobs without any may be missing."""
    asked, found = list(jobs), dict[int, int]()
    for count in _counts:
        found.update(count(asked))
    return found
