"""Words that mean the same to a seeker; used on queries only, so a change needs no new index."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

from search.language.analyzer import words
from search.language.normalise import normalise, squeeze

Terms = tuple[str, ...]
Table = Mapping[Terms, tuple[Terms, ...]]

MAX_ALTERNATIVES = 10
"""At most so many other words are searched for one word."""

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
    """Other words by word, both as terms; entries whose words have the same terms are put together."""
    table: dict[Terms, dict[Terms, None]] = {}
    for entry in entries:
        if key := without_politeness(terms_of(entry.word)):
            others = (terms_of(other) for other in separate(entry.others))
            table.setdefault(key, {}).update(
                dict.fromkeys(terms for terms in others if terms not in ((), key))
            )
    return {key: tuple(others)[:MAX_ALTERNATIVES] for key, others in table.items() if others}


@cache
def shipped_entries() -> list[Entry]:
    """The list that comes with the product."""
    return parse(SHIPPED.read_text(encoding="utf-8").splitlines())


@cache
def shipped() -> Table:
    """The table of the list that comes with the product; what operators keep is `search.words.synonyms`."""
    return table_of(shipped_entries())
