"""Conditions in force as chips: what each is, how words were understood, and the way without it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from search.facets import TITLES
from search.jobs import JobSearch
from search.understanding.reading import Understood, Wish

EXCLUDED = "除くことば"
IN_WORDS = {"near": "勤務地"}
"""Names of conditions that mean something else in words: 苫小牧駅の近く is where the work is."""


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

    @property
    def sentence(self) -> str:
        """How its words were read."""
        if self.title == EXCLUDED:
            return f"仕事の名前に「{self.words}」を含む求人を除いて探しています。"
        return f"「{self.words}」は{self.title}「{self.label}」として探しています。"


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
    for alike in _alike(understood.wishes):
        yield _of_wishes(search, understood, alike)
    for word in understood.excluded:
        left = tuple(other for other in understood.excluded if other != word)
        rest = _searching(search, _written(replace(understood, excluded=left)))
        yield Chip(EXCLUDED, f"「{word}」を除く", rest, word)


def _alike(wishes: Iterable[Wish]) -> Iterable[list[Wish]]:
    """Wishes that ask for the same in other words (短期, 冬休み) together."""
    found: defaultdict[tuple[str, str], list[Wish]] = defaultdict(list)
    for wish in wishes:
        found[wish.name, wish.label].append(wish)
    return found.values()


def _of_wishes(search: JobSearch, understood: Understood, alike: list[Wish]) -> Chip:
    """A condition in words; as text it is the same words in quotation marks."""
    rest = quoted = understood.typed
    for wish in alike:
        rest = rest.replace(wish.words, " ", 1)
        quoted = quoted.replace(wish.words, f' "{wish.words}" ', 1)
    return Chip(
        IN_WORDS.get(wish.name) or TITLES.get(wish.name, "条件"),
        wish.label,
        _searching(search, " ".join(rest.split())),
        "、".join(wish.words for wish in alike),
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
