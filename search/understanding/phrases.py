"""Whole phrases the list of synonyms knows: 荷物を運ぶ means more than 荷物 and 運ぶ."""

from __future__ import annotations

from search.language.analyzer import words
from search.understanding.typed import Typed
from search.words import synonyms

LONGEST = 5
"""Content words of the longest phrase looked for."""


def find_phrases(typed: Typed) -> list[tuple[int, int]]:
    """Stretches of two words or more between which particles stand, the longest first at each place."""
    table, found = synonyms.table(), []
    parts = list(words(typed.text))
    start = 0
    while start < len(parts):
        for stop in range(min(len(parts), start + LONGEST), start + 1, -1):
            run = parts[start:stop]
            has_gap = any(one.end < other.begin for one, other in zip(run, run[1:], strict=False))
            if has_gap and tuple(term for word in run for term in word.terms) in table:
                found.append((run[0].begin, run[-1].end))
                start = stop - 1
                break
        start += 1
    return found
