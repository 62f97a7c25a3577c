"""Keeps the words that lead to open jobs in step with the jobs."""

from datetime import timedelta

from core.periodic import periodic_job
from search.words.vocabulary import refresh


@periodic_job("search_words.vocabulary", every=timedelta(hours=1))
def refresh_vocabulary() -> str:
    """Collect the words for suggestions and corrections anew."""
    return f"{refresh()}語を更新"
