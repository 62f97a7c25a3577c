"""All rules of wording over a corpus: ours, the operators' words, other companies' names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from recruitment.checks.corpus import Corpus
from recruitment.checks.findings import Finding, worst_first
from recruitment.checks.wording import AGE_RULES, WORDING_RULES, Hit, WordingRule, hits_of
from recruitment.checks.wording.contacts import CONTACT_RULES
from recruitment.checks.words import OperatorWord, hits_of_words

SCHOOL_CONTACTS = tuple(replace(rule, without=frozenset()) for rule in CONTACT_RULES)
"""For pupils the school is the only way, so that even the field on applying names no contact (A6)."""


def wording_hits(
    corpus: Corpus, words: Sequence[OperatorWord], *, ages: bool = True, school: bool = False
) -> list[Hit]:
    """Findings with their places, in reading order; of two that overlap with one rule the longer stays."""
    rules: tuple[WordingRule, ...] = (*WORDING_RULES, *AGE_RULES) if ages else WORDING_RULES
    if school:
        own = {rule.rule for rule in CONTACT_RULES}
        rules = (*(rule for rule in rules if rule.rule not in own), *SCHOOL_CONTACTS)
    hits = [*hits_of(rules, corpus), *hits_of_words(tuple(words), corpus)]
    hits.sort(key=lambda hit: (hit[0], worst_first(hit[2]), -hit[1]))
    return list(_without_inner(hits))


def _without_inner(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Leave out a hit inside another of the same family (`wording.sex_…`)."""
    kept: list[Hit] = []
    for hit in hits:
        family = hit[2].rule.split("_")[0]
        if any(
            family == other[2].rule.split("_")[0] and other[0] <= hit[0] and hit[1] <= other[1]
            for other in kept[-4:]
        ):
            continue
        kept.append(hit)
        yield hit


def findings_once(hits: Iterable[Hit]) -> Iterator[Finding]:
    """Each sentence once a field, however often the word stands there."""
    seen: set[Finding] = set()
    for _, _, finding in hits:
        if finding not in seen:
            seen.add(finding)
            yield finding
