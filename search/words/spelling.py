"""What somebody meant who mistyped: 「もしかして」."""

from __future__ import annotations

from search.words import vocabulary


def corrected(text: str) -> str | None:
    """The text with its mistyped words set right; None when there is nothing to set right.

    For texts that find nothing: words that lead to open jobs are never touched, but a word that only stands
    in the middle of texts is not known here. One query.
    """
    return vocabulary.current().speller.corrected(text)
