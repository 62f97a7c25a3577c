"""Ways on from few hits: what to drop, where else to look, with the number each would find (C4)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice

from search.facets import TITLES
from search.fallback import words_of
from search.jobs import JobSearch, Number
from search.labels import PREFECTURE_NAMES
from search.places.neighbours import neighbours
from search.planning import EACH
from search.query import MULTIPLE, JobQuery

FEW = 5
"""With fewer hits than this the page offers ways on."""

MOST_HINTS = 8
MOST_ASKED = 16
"""Numbers counted for one page."""

NAMES_SHOWN = 3

MAJOR = 2
"""Digits of the code of a major class of occupations."""


@dataclass(frozen=True)
class Hint:
    """A way on: what it does, its query, and how many jobs it would find."""

    label: str
    query: JobQuery
    number: Number


def hints(search: JobSearch) -> list[Hint]:
    """What would find more, the most fruitful first; nothing while there are enough hits."""
    if search.total >= FEW:
        return []
    better = _better(search, [*_wider(search), *_dropping(search)])
    better = better or _better(search, _keeping_one(search))
    return better or ([] if search.total else _by_occupation())


def _better(search: JobSearch, ways: Iterable[tuple[str, JobQuery]]) -> list[Hint]:
    """Those that find more, the most fruitful first."""
    asked = islice(ways, MOST_ASKED)
    found = [Hint(label, query, search.number_of(query)) for label, query in asked]
    better = [hint for hint in found if hint.number.value > search.total]
    return sorted(better, key=lambda hint: -hint.number.value)[:MOST_HINTS]


def _by_occupation() -> list[Hint]:
    """Where nothing leads on from what was typed: what there is, by kind of work."""
    everything = JobSearch(JobQuery())
    names, found = everything.labels.occupations.names, everything.counts("occupation")
    majors = [(code, found[code]) for code in names if len(code) == MAJOR and found[code]]
    majors.sort(key=lambda each: -each[1])
    return [
        Hint(f"{names[code]}の求人を見る", JobQuery(occupation=(code,)), Number(number))
        for code, number in majors[:MOST_HINTS]
    ]


def _dropping(search: JobSearch) -> Iterator[tuple[str, JobQuery]]:
    """The query without one of its conditions."""
    query = search.query
    for name, value in query.active_filters:
        if name == EACH:
            yield f"「{search.label_of(name, value)}」を外す", query.without(name, value)
        elif name not in ("q", *MULTIPLE):
            yield f"「{search.label_of(name, value)}」を外す", query.without(name)
    for name in MULTIPLE:
        if name != EACH and (values := getattr(query, name)):
            words = "、".join(search.label_of(name, value) for value in values)
            yield f"{TITLES[name]}「{words}」を外す", query.without(name)
    yield from _dropping_words(search)


def _dropping_words(search: JobSearch) -> Iterator[tuple[str, JobQuery]]:
    """The query without some of the words, and without all of them."""
    understood = search.reading.understood
    parts = [wish.words for wish in understood.wishes] + words_of(understood.words)
    if len(parts) > 1:
        for words in parts:
            yield f"「{words}」を外す", search.query.searching(understood.without(words))
    if search.query.q and len(search.query.active_filters) > 1:
        yield f"キーワード「{search.query.q}」を外す", search.query.without("q")


def _keeping_one(search: JobSearch) -> Iterator[tuple[str, JobQuery]]:
    """One of several conditions alone."""
    query = search.query
    names = dict.fromkeys(name for name, _ in query.active_filters)
    for kept in names if len(names) > 1 else ():
        alone = query
        for name in names:
            alone = alone if name == kept else alone.without(name)
        words = "、".join(search.label_of(name, value) for name, value in alone.active_filters)
        yield f"{TITLES[kept]}「{words}」だけで探す", alone


def _wider(search: JobSearch) -> Iterator[tuple[str, JobQuery]]:
    """The same around the chosen places, in their prefecture, and in the classes above the occupations."""
    query, labels = search.query, search.labels
    for code in query.place:
        if code in PREFECTURE_NAMES:
            continue
        if around := labels.places(neighbours(code)):
            names = "・".join(list(around.values())[:NAMES_SHOWN])
            label = f"勤務地を{search.label_of('place', code)}の周辺（{names}など）に広げる"
            yield label, query.with_(place=tuple(sorted({*query.place, *around})))
        prefecture = next(each for each in PREFECTURE_NAMES if each[:2] == code[:2])
        yield f"勤務地を{PREFECTURE_NAMES[prefecture]}全体に広げる", query.with_(place=(prefecture,))
    classes = labels.occupations if query.occupation else None
    for code in query.occupation:
        if classes and (major := classes.major.get(code)):
            yield f"近い職種（{classes.names[major]}）も見る", query.adding("occupation", major)
