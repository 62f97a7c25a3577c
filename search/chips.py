"""Conditions in force as chips: what each is, how words were understood, and the way without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from search.facets import TITLES
from search.jobs import JobSearch
from search.understanding.reading import Understood, Wish


@dataclass(frozen=True)
class Chip:
    """A condition in force, and the query string without it."""

    title: str
    label: str
    url: str
    words: str = ""
    """The typed words it was read from."""
    as_text: str = ""
    """Query string in which these words are looked for as they are."""


def chips(search: JobSearch) -> list[Chip]:
    """Every condition in force with a way to take it away; words first."""
    return [*_of_words(search), *_of_address(search)]


def address(query_string: str) -> str:
    """Relative address of a query; "?" alone is the search without conditions."""
    return f"?{query_string}"


def _of_words(search: JobSearch) -> Iterator[Chip]:
    """What was read from the search box."""
    understood = search.reading.understood
    if understood.words and (understood.wishes or understood.excluded):
        rest = understood.typed
        for part in understood.words.split():
            rest = _cut(rest, part)
        yield Chip(TITLES["q"], understood.words, _searching(search, rest))
    elif search.query.q and not understood.wishes and not understood.excluded:
        yield Chip(TITLES["q"], understood.words or search.query.q, _searching(search, ""))
    for wish in understood.wishes:
        yield _of_wish(search, understood, wish)
    for word in understood.excluded:
        yield Chip("除くことば", f"「{word}」を除く", _searching(search, understood.without(word)), word)


def _of_wish(search: JobSearch, understood: Understood, wish: Wish) -> Chip:
    """A condition in words; as text it is the same words in quotation marks."""
    quoted = understood.typed.replace(wish.words, f' "{wish.words}" ', 1)
    return Chip(
        TITLES.get(wish.name, "条件"),
        wish.label,
        _searching(search, understood.without(wish.words)),
        wish.words,
        "" if wish.negative else _searching(search, " ".join(quoted.split())),
    )


def _of_address(search: JobSearch) -> Iterator[Chip]:
    """What was ticked."""
    query = search.query
    for name, value in query.active_filters:
        if name != "q":
            label = search.label_of(name, value)
            yield Chip(TITLES[name], label, address(query.without(name, value).urlencode()))


def _searching(search: JobSearch, words: str) -> str:
    """Address of the same conditions with other words."""
    return address(search.query.searching(words).urlencode())


def _cut(text: str, word: str) -> str:
    return " ".join(text.replace(word, " ", 1).split())
