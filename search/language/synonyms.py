"""Words that mean the same to a seeker; used on queries only, so a change needs no new index."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import jaconv

from search.language.analyzer import reading_of, words
from search.language.normalise import is_kana, normalise, squeeze

Terms = tuple[str, ...]
Table = Mapping[Terms, tuple[Terms, ...]]

MAX_ALTERNATIVES = 10
"""At most so many other words are searched for one word."""

MIN_SPOKEN = 4
"""Shorter readings belong to too many words."""

SHIPPED = Path(__file__).with_name("synonyms.txt")

POLITE = "御"

_SEPARATORS = re.compile(r"[、,，\n]")


class Entry(NamedTuple):
    """A word and what else is searched for it, as written."""

    word: str
    others: str
    note: str = ""


def terms_of(text: str) -> Terms:
    """Terms of a word or short phrase, as the index holds them."""
    return tuple(term for word in words(normalise(text)) for term in word.terms)


def without_politeness(terms: Terms) -> Terms:
    """Terms without the polite お or ご, which queries leave out, too: お茶くみ is asked as 茶くみ."""
    return tuple(term for term in terms if term != POLITE) or terms


def separate(others: str) -> list[str]:
    """The single words of a list, without blanks around them."""
    return [part.strip() for part in _SEPARATORS.split(others) if part.strip()]


def parse(lines: Iterable[str]) -> list[Entry]:
    """Entries from lines `word => other、other`; a line `# topic` gives the next ones their note."""
    entries, note = [], ""
    for line in lines:
        word, arrow, others = line.partition("=>")
        if line.startswith("#"):
            note = line.strip("# \n")
        elif arrow and squeeze(word):
            entries.append(Entry(squeeze(word), "、".join(map(squeeze, separate(others))), note))
    return entries


def table_of(entries: Iterable[Entry]) -> Table:
    """Other words by word, both as terms; entries whose words have the same terms are put together.

    A word is known by its reading, too, unless that is an entry of its own: うんてんしゅ is 運転手.
    """
    table: dict[Terms, dict[Terms, None]] = {}
    spoken: dict[Terms, dict[Terms, None]] = {}
    for entry in entries:
        if key := without_politeness(terms_of(entry.word)):
            found = [terms for other in separate(entry.others) if (terms := terms_of(other))]
            others = dict.fromkeys(terms for terms in found if terms != key)
            table.setdefault(key, {}).update(others)
            if read := _spoken(entry.word):
                spoken.setdefault(read, {}).update({key: None} | others)
    for key, others in spoken.items():
        table.setdefault(key, others)
    return {key: tuple(others)[:MAX_ALTERNATIVES] for key, others in table.items() if others}


def _spoken(word: str) -> Terms:
    """Terms of a written word typed in hiragana.

    None if it is too short to be told from others, is kana already, or is understood by the dictionary.
    """
    kana = jaconv.kata2hira(reading_of(normalise(word)))
    if len(kana) < MIN_SPOKEN or is_kana(word):
        return ()
    terms = terms_of(kana)
    return terms if all(map(is_kana, terms)) else ()


@cache
def shipped_entries() -> list[Entry]:
    """The list that comes with the product."""
    return parse(SHIPPED.read_text(encoding="utf-8").splitlines())


@cache
def shipped() -> Table:
    """The table of the list that comes with the product; what operators keep is `search.words.synonyms`."""
    return table_of(shipped_entries())
