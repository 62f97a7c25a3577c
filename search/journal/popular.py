"""What many people search for, for suggestions."""

from __future__ import annotations

from django.core.cache import cache

from search.journal.models import Search

KEPT_SECONDS = 600
MOST = 50


def popular(limit: int) -> list[str]:
    """Words (at most 50) of the last 30 days that found jobs, on three days or five times at least.

    The most frequent first; words that look personal were never stored. Asked for every ten minutes only.
    """
    words: list[str] = cache.get_or_set("search_journal.popular", _popular, KEPT_SECONDS)
    return words[:limit]


def _popular() -> list[str]:
    return Search.objects.all().popular(MOST)
