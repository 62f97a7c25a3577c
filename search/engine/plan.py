"""What an engine is asked and what it answers; no database here.

A *token* is one facet value of a document, written `name:value` (`place:012131`, `type:100`,
`feature:dormitory`, `occupation:07`). A document holds the tokens of its own values and of the larger ones
around them (ward, city, prefecture; middle and major class), so that a filter and a count are both a look
at tokens.
"""

from __future__ import annotations

import datetime
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Literal

from modelsearch.query import SearchQuery

type Order = Literal["relevance", "new", "pay", "deadline", "distance", "fewest"]

COUNT_CAP = 1_000
"""Numbers beside hints and the like are counted up to this and then shown as 「1,000件以上」."""

FACET_CAP = 20_000
"""Facets are counted over at most so many hits, the first in order."""


@dataclass(frozen=True)
class Condition:
    """A document must have any of these tokens (or, negative, none of them)."""

    name: str
    """Facet the condition belongs to, as in the query string: place, type, feature …"""
    tokens: frozenset[str]
    negative: bool = False


@dataclass(frozen=True)
class Plan:
    """A question to an engine. All conditions must hold; `text` is a tree of index terms."""

    text: SearchQuery | None = None
    heads: tuple[SearchQuery, ...] = ()
    """Trees for `relevance`: documents whose head matches the first stand before those of the second, and
    so on; the rest comes last."""
    bodies: tuple[SearchQuery, ...] = ()
    """Trees for `relevance` that go before `heads`: documents whose whole text matches the first stand before
    those of the second, and so on."""
    unwanted: SearchQuery | None = None
    """What no head may match: who wants no 営業 means the work, not every text with the word in it."""
    conditions: tuple[Condition, ...] = ()
    pay_min: int | None = None
    """Yen in `pay_column`."""
    pay_column: Literal["hourly_pay", "monthly_pay"] = "hourly_pay"
    order: Order = "new"
    distances: tuple[tuple[int, float], ...] = ()
    """(key of a spot, km), nearest first: by which `distance` sorts. Documents elsewhere come last."""
    today: datetime.date = field(default_factory=datetime.date.today)

    def without(self, name: str) -> Plan:
        """The plan without the positive conditions of one facet (`pay_min` is one, too)."""
        kept = tuple(c for c in self.conditions if c.name != name or c.negative)
        return replace(self, conditions=kept, pay_min=None if name == "pay_min" else self.pay_min)


@dataclass(frozen=True)
class Hit:
    """A document found, as far as lists need it."""

    job: int
    company: int
    fold: int
    """Equal for near-duplicates of one employer."""
    spot: int | None = None


@dataclass(frozen=True)
class FacetCounts:
    """How many of the hits have each token; `is_capped` when only the first FACET_CAP were looked at."""

    counts: Counter[str]
    seen: int
    is_capped: bool = False
