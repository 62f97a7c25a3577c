"""Words that mean the same to a seeker; used on queries only, so a change needs no new index."""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from search.language.analyzer import words
from search.language.normalise import normalise

Terms = tuple[str, ...]

MAX_ALTERNATIVES = 6
"""At most so many other words are searched for one word."""

SHIPPED = Path(__file__).with_name("synonyms.txt")


def terms_of(text: str) -> Terms:
    """Terms of a word or short phrase, as the index holds them."""
    return tuple(term for word in words(normalise(text)) for term in word.terms)


def parse(lines: Iterable[str]) -> dict[Terms, tuple[Terms, ...]]:
    """Table from lines `word => other、other`; blank lines and those starting with # are skipped."""
    table: dict[Terms, tuple[Terms, ...]] = {}
    for line in lines:
        word, arrow, others = line.partition("=>")
        key = terms_of(word)
        if not arrow or word.lstrip().startswith("#") or not key:
            continue
        alternatives = (terms_of(other) for other in others.split("、"))
        distinct = dict.fromkeys(terms for terms in alternatives if terms and terms != key)
        table[key] = tuple(distinct)[:MAX_ALTERNATIVES]
    return table


@cache
def shipped() -> Mapping[Terms, tuple[Terms, ...]]:
    """The list that comes with the product."""
    return parse(SHIPPED.read_text(encoding="utf-8").splitlines())
