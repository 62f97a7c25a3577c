"""What words that found nothing, or helped nobody, may have meant."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.db.models import Count

from search.journal.models import Decision, Search
from search.language.synonyms import separate, terms_of
from search.words.models import Synonym
from search.words.spelling import corrected

TIMES = 2
"""What was tried next must have been tried so often: once may be another thought."""


@dataclass(frozen=True)
class Proposal:
    """Other words to search, too, and what speaks for them."""

    words: str
    alternative: str
    why: str


def proposals_for(words: Collection[str]) -> dict[str, list[Proposal]]:
    """Plausible synonyms by words; those decided on or in force already are left out. Three queries."""
    known = _known(words)
    found: dict[str, list[Proposal]] = defaultdict(list)
    for proposal in [*_tried_next(words), *_corrections(words)]:
        pair = proposal.words, proposal.alternative
        if pair not in known and _is_plausible(*pair):
            known.add(pair)
            found[proposal.words].append(proposal)
    return dict(found)


def _tried_next(words: Collection[str]) -> Iterable[Proposal]:
    """What people searched next, with success, the most frequent first."""
    followed = Search.objects.filter(words__in=words).exclude(next_words="")
    counted = followed.values_list("words", "next_words").annotate(times=Count("pk"))
    for word, other, times in counted.filter(times__gte=TIMES).order_by("-times", "next_words"):
        yield Proposal(word, other, f"続けて{times}回検索")


def _corrections(words: Collection[str]) -> Iterable[Proposal]:
    """Words of open jobs that are written or read nearly the same."""
    for word in words:
        if other := corrected(word):
            yield Proposal(word, other, "表記や読みが近い")


def _is_plausible(words: str, alternative: str) -> bool:
    """Neither narrower nor wider words: adding or dropping one is no other name for the same."""
    one, other = set(terms_of(words)), set(terms_of(alternative))
    return bool(one and other) and not (one <= other or other <= one)


def _known(words: Collection[str]) -> set[tuple[str, str]]:
    """Pairs that were decided on, and those the search knows."""
    pairs = set(Decision.objects.filter(words__in=words).values_list("words", "alternative"))
    for word, others in Synonym.objects.filter(word__in=words).values_list("word", "others"):
        pairs |= {(word, other) for other in separate(others)}
    return pairs
