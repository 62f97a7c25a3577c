"""What many people search for, for suggestions."""

from __future__ import annotations

from collections.abc import Collection

from django.core.cache import cache
from sudachipy import SplitMode

from search.journal.models import Search
from search.language.analyzer import words
from search.language.folding import fold
from search.understanding import understand
from search.words.models import VocabularyEntry

KEPT_SECONDS = 600
MOST = 50
LOOKED_AT = 200


def popular(limit: int) -> list[str]:
    """Words (at most 50) of the last 30 days that found jobs, on three days or five times at least.

    The most frequent first; words that look personal were never stored. They consist of conditions and of
    words that stand in open jobs, too: nobody gets a sentence of his own before everybody's eyes by searching
    for it again and again. Asked for every ten minutes only.
    """
    found: list[str] = cache.get_or_set("search_journal.popular", _popular, KEPT_SECONDS)
    return found[:limit]


def _popular() -> list[str]:
    entries = VocabularyEntry.objects.exclude(kind=VocabularyEntry.Kind.POPULAR)
    known = {fold(text) for text in entries.values_list("text", flat=True)}
    often = Search.objects.all().popular(LOOKED_AT)
    return [typed for typed in often if _is_of_known_words(typed, known)][:MOST]


def _is_of_known_words(typed: str, known: Collection[str]) -> bool:
    """Whether nothing is left but words the site itself uses."""
    understood = understand(typed)
    return not understood.excluded and all(_is_known(chunk, known) for chunk in understood.words.split())


def _is_known(chunk: str, known: Collection[str]) -> bool:
    """Whether a chunk, or each long unit in it, is known."""
    units = [fold(word.surface) for word in words(chunk, SplitMode.C)]
    return fold(chunk) in known or (bool(units) and all(unit in known for unit in units))
