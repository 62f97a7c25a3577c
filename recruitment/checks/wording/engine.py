"""How wording rules are written and found: a literal to look for first, then the pattern around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from recruitment.checks.corpus import Corpus
from recruitment.checks.findings import Finding, Severity

REACH = 30
"""Characters before and after a hit that `near` may look at, within the sentence."""
_SPECIAL = frozenset("\\[](){}|?*+.^$")


@dataclass(frozen=True)
class Phrase:
    """One expression. `pattern` reads folded text (NFKC, lower case).

    `keys`: literals of which the text must hold one before the pattern is tried; a plain word is its own key.
    `allow`: longer expressions around the hit that are harmless. `near`: words in the same sentence that
    make it harmless.
    """

    pattern: str
    keys: tuple[str, ...] = ()
    instead: str = ""
    allow: str = ""
    near: str = ""

    def __post_init__(self) -> None:
        if not self.keys and _SPECIAL.isdisjoint(self.pattern):
            object.__setattr__(self, "keys", (self.pattern,))


@dataclass(frozen=True)
class WordingRule:
    """Phrases with one meaning before the law; `{word}` in the sentence is what was written."""

    rule: str
    severity: Severity
    sentence: str
    ground: str
    phrases: tuple[Phrase, ...]
    fields: frozenset[str] | None = None
    """Fields the rule reads, None for all."""
    without: frozenset[str] = frozenset()
    must_in: frozenset[str] = frozenset()
    """Fields in which the finding stops publication."""
    excuse: str = ""
    """What the record may say somewhere that makes the finding a mere note."""
    near: str = ""


Hit = tuple[int, int, Finding]


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The pattern, compiled once."""
    return re.compile(pattern)


def hits_of(rules: Sequence[WordingRule], corpus: Corpus) -> Iterator[Hit]:
    """Findings of the rules with their place in the corpus."""
    text = corpus.text
    for rule in rules:
        for phrase in rule.phrases:
            if phrase.keys and not any(key in text for key in phrase.keys):
                continue
            for match in compiled(phrase.pattern).finditer(text):
                if hit := _hit(rule, phrase, corpus, match.span()):
                    yield hit


def _hit(rule: WordingRule, phrase: Phrase, corpus: Corpus, span: tuple[int, int]) -> Hit | None:
    part = corpus.part_at(span[0])
    if part.field in rule.without or (rule.fields is not None and part.field not in rule.fields):
        return None
    if _is_harmless(phrase, rule, corpus.text, span):
        return None
    severity = Severity.MUST if part.field in rule.must_in else rule.severity
    if rule.excuse and compiled(rule.excuse).search(corpus.text):
        severity = Severity.NOTE
    sentence = rule.sentence.replace("{word}", corpus.written(*span))
    if phrase.instead:
        sentence += f"「{phrase.instead}」などに言い換えてください。"
    return (*span, Finding(severity, part.field, sentence, rule.ground, rule.rule))


def _is_harmless(phrase: Phrase, rule: WordingRule, text: str, span: tuple[int, int]) -> bool:
    start, end = span
    if phrase.allow:
        low, high = max(0, start - REACH), end + REACH
        for match in compiled(phrase.allow).finditer(text, low, high):
            if match.start() <= start and end <= match.end():
                return True
    near = phrase.near or rule.near
    if not near:
        return False
    return compiled(near).search(_sentence_around(text, start, end)) is not None


def _sentence_around(text: str, start: int, end: int) -> str:
    before = re.split(r"[。\n]", text[max(0, start - REACH) : start])[-1]
    after = re.split(r"[。\n]", text[end : end + REACH], maxsplit=1)[0]
    return before + text[start:end] + after


def words(*entries: str | tuple[str, str], allow: str = "") -> tuple[Phrase, ...]:
    """Plain words as phrases, each alone or with what to write instead."""
    pairs = [(entry, "") if isinstance(entry, str) else entry for entry in entries]
    return tuple(Phrase(re.escape(word), (word,), instead, allow) for word, instead in pairs)
