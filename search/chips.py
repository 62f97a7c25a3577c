"""Conditions in force as chips: what each is, how words were understood, and the way without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

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
    if understood.words or not (understood.wishes or understood.excluded):
        words = understood.words or search.query.q
        if words:
            yield Chip(TITLES["q"], words, _searching(search, _written(replace(understood, words=""))))
    for wish in understood.wishes:
        yield _of_wish(search, understood, wish)
    for word in understood.excluded:
        left = tuple(other for other in understood.excluded if other != word)
        rest = _searching(search, _written(replace(understood, excluded=left)))
        yield Chip("除くことば", f"「{word}」を除く", rest, word)


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


def _written(understood: Understood) -> str:
    """A text that is understood so."""
    wishes = (wish.words for wish in understood.wishes)
    return " ".join((*understood.words.split(), *wishes, *(f"-{word}" for word in understood.excluded)))
