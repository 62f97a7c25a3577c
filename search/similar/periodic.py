"""What is due by the clock for similar jobs."""

from datetime import timedelta

from core.periodic import periodic_job
from search.similar.comparing import compare_due

SECONDS = 20
"""A slice of work: 10,000 jobs take some slices, a day of changes takes one."""


@periodic_job("search_similar.compare", every=timedelta(minutes=5))
def compare() -> str:
    """Compare new and changed jobs with the others; the answer tells how many."""
    number = compare_due(SECONDS)
    return f"{number}件の求人について、似た求人を計算した" if number else ""
