"""Suggestions while typing (C4): words that lead to open jobs, by written form, reading or romaji."""

from __future__ import annotations

from search.language.normalise import squeeze
from search.language.rewriting import MAX_QUERY_CHARS
from search.words import vocabulary
from search.words.lexicon import Suggestion

MAX_SUGGESTIONS = 8


def suggestions(typed: str) -> list[Suggestion]:
    """What the typing may lead to, best first; for an empty input what others often search for."""
    return vocabulary.current().completions(squeeze(typed[:MAX_QUERY_CHARS]), MAX_SUGGESTIONS)
