"""NG words and advice words as operators write them: plain words, `*` for a few characters between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from recruitment.checks.corpus import TITLES, WANTED, Corpus
from recruitment.checks.findings import Finding, Severity
from recruitment.checks.folding import fold

PLACES: dict[str, frozenset[str] | None] = {"all": None, "title": TITLES, "wanted": frozenset(WANTED)}
"""Where a word counts: everywhere, in titles, or where it is said who may apply."""


@dataclass(frozen=True)
class OperatorWord:
    """One entry of the operators' list; `words` and `exceptions` are lines of plain words."""

    words: tuple[str, ...]
    severity: Severity
    sentence: str
    replacement: str = ""
    exceptions: tuple[str, ...] = ()
    place: str = "all"
    pk: int = 0

    @property
    def rule(self) -> str:
        """Stable id of the entry."""
        return f"word.{self.pk}"


@lru_cache(maxsize=1024)
def pattern_of(words: tuple[str, ...]) -> re.Pattern[str] | None:
    """Longest word first; `*` stands for up to ten characters of the same sentence."""
    parts = sorted({fold(word).text.strip() for word in words} - {"", "*"}, key=len, reverse=True)
    if not parts:
        return None
    return re.compile("|".join(re.escape(part).replace(r"\*", r"[^。\n]{0,10}?") for part in parts))


def spans(word: OperatorWord, text: str) -> Iterator[tuple[int, int]]:
    """Places of a word in a folded text that no exception covers."""
    pattern, excepted = pattern_of(word.words), pattern_of(word.exceptions)
    if pattern is None:
        return
    found = [match.span() for match in pattern.finditer(text)]
    kept = [match.span() for match in excepted.finditer(text)] if found and excepted else []
    for start, end in found:
        if not any(low <= start and end <= high for low, high in kept):
            yield start, end


def hits_of_words(words: tuple[OperatorWord, ...], corpus: Corpus) -> Iterator[tuple[int, int, Finding]]:
    """Findings of the operators' words with their place in the corpus."""
    for word in words:
        fields = PLACES.get(word.place)
        for start, end in spans(word, corpus.text):
            part = corpus.part_at(start)
            if fields is None or part.field in fields:
                sentence = word.sentence.replace("{word}", corpus.written(start, end))
                if word.replacement:
                    sentence += f"「{word.replacement}」などに言い換えられます。"
                yield start, end, Finding(word.severity, part.field, sentence, "運営の掲載基準", word.rule)
