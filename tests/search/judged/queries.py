"""Queries as people type them, each with the structure that makes a posting right.

A line of `data/*.txt` is `text | judgement | what does no harm`. A judgement is a list of clauses, all of
which must hold: `trade:care,nursing place:苫小牧市 -fact:night_shift pay:hour>=1200`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b

from recruitment.vocabulary.enums import PayUnit
from tests.search.judged.structure import Posting
from tests.search.judged.world import DATA

type Judge = Callable[[Posting], bool]

_PAY = re.compile(r"(hour|day|month|year)>=(\d+)")


@dataclass(frozen=True)
class Query:
    """What is typed, what kind of typing it is, and which postings answer it."""

    text: str
    kind: str
    is_right: Judge
    is_harmless: Judge
    """Postings that nobody misses and nobody minds among the first ten."""

    @property
    def is_held_out(self) -> bool:
        """Half of the queries, by their text: nobody looks at these when a rule is made."""
        return blake2b(self.text.encode(), digest_size=1).digest()[0] % 2 == 1


@cache
def queries(name: str = "queries") -> tuple[Query, ...]:
    """All queries of a file."""
    found, kind = [], ""
    for line in (DATA / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            kind = line.strip("[]")
        elif line and not line.startswith("#"):
            text, right, *harmless = line.split(" | ")
            found.append(Query(text, kind, _judge(right), _judge(harmless[0]) if harmless else _nothing))
    return tuple(found)


def _nothing(posting: Posting) -> bool:
    return False


def _judge(text: str) -> Judge:
    clauses = [_clause(part) for part in text.split()]
    return lambda posting: all(clause(posting) for clause in clauses)


def _clause(text: str) -> Judge:
    name, _, given = text.removeprefix("-").partition(":")
    if name == "pay":
        test = _pays(given)
    else:
        values = frozenset(given.split(","))
        read = READERS[name]
        test = lambda posting: not values.isdisjoint(read(posting))  # noqa: E731 - one of two tests chosen here
    return (lambda posting: not test(posting)) if text.startswith("-") else test


def _pays(text: str) -> Judge:
    """Pay of at least an amount of yen, made comparable as everywhere on the site."""
    match = _PAY.fullmatch(text)
    assert match, text
    unit, amount = match[1], int(match[2])

    def test(posting: Posting) -> bool:
        if unit == "day":
            return posting.pay_unit == PayUnit.DAILY and posting.pay_min >= amount
        if unit == "year" and posting.pay_unit == PayUnit.ANNUAL:
            return posting.pay_min >= amount
        pay = posting.pay.hourly if unit == "hour" else posting.pay.monthly
        return (pay or 0) * (12 if unit == "year" else 1) >= amount

    return test


def _places(posting: Posting) -> Iterable[str]:
    """The municipality, the city of a ward, the prefecture."""
    name = posting.place.name
    city = name[: name.find("市") + 1]
    return {name, city, posting.place.prefecture} - {""}


READERS: dict[str, Callable[[Posting], Iterable[str]]] = {
    "trade": lambda posting: posting.trade.labels,
    "place": _places,
    "does": lambda posting: posting.concepts,
    "town": lambda posting: (posting.town,),
    "station": lambda posting: (posting.station,),
    "fact": lambda posting: posting.facts,
    "type": lambda posting: (posting.employment,),
    "kind": lambda posting: (posting.kind.value,),
    "company": lambda posting: (posting.company.name,),
}
