"""Job search on PostgreSQL: two vectors with GIN indexes, and the newest rows looked at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from django.db import connection
from modelsearch.query import MATCH_ALL, And, Not

from search.backends.terms import TSQUERY, write
from search.documents.document import Document, term_of
from search.engine.plan import Hit, Order, Plan
from search.engine.sql import (
    COLUMNS,
    GROUP,
    HIT,
    TABLE,
    DatabaseEngine,
    Params,
    order_by,
    restrictions,
    row_of,
    rows,
    sorted_by,
)
from search.engine.tiers import Match, Tier, everything, tiers

FEW = 2_000
"""So many hits are fetched by the full-text index and sorted."""

RANKED = 400
"""With so many hits in all, the tiers of relevance are asked for together: most are needed anyway."""

WINDOW = 2_000
"""Rows looked at in order where more hits are expected.

Left alone, PostgreSQL walks the order of time whenever it takes words for common ones: eight seconds for
words that never occur together, among a million jobs.
"""

SEEN_ENOUGH = 8
"""Hits in a window from which it can be told how far down the order a page reaches."""

MARGIN = 1.5
"""How much farther it is looked, since hits are not spread evenly."""

FIELDS = ", ".join((*COLUMNS, "head", "body"))
PLACES = ", ".join(["%s"] * len(COLUMNS) + ["%s::tsvector"] * 2)
MAX_POSITION = 16_383
"""Words further behind share this position, which phrases would take for neighbours."""


class PostgresEngine(DatabaseEngine):
    """Answers plans from the vectors."""

    def hits(self, plan: Plan, limit: int, offset: int = 0) -> list[Hit]:
        """Hits in order; the tiers of relevance together where they are few, each by itself otherwise."""
        whole, found = everything(plan), list(tiers(plan))
        if plan.order != "relevance" or len(found) < 2:  # noqa: PLR2004 - nothing to put together
            return super().hits(plan, limit, offset)
        where, params = _where(plan, whole)
        question = Question(where, params, plan.order, HIT)
        if question.expected() > RANKED:
            return super().hits(plan, limit, offset)
        steps = [tier.wanted[: len(tier.wanted) - len(whole.wanted)] for tier in found]
        return [Hit(*row) for row in question.rank(steps, limit, offset)]

    def _ordered(self, plan: Plan, tier: Tier, columns: str, limit: int, offset: int) -> list[tuple]:
        where, params = _where(plan, tier)
        question = Question(where, params, plan.order, columns)
        if tier.is_everything:
            return question.walk(limit, offset)
        if len(tier.spots) > 1 or question.expected() <= FEW:
            return question.sort(limit, offset, spots=tier.spots)
        needed = limit + offset
        found = question.walk(needed, 0, window=WINDOW)
        if SEEN_ENOUGH <= len(found) < needed:
            found = question.sort(needed, 0, reach=int(MARGIN * needed * WINDOW / len(found)))
        if len(found) < needed:
            return question.sort(limit, offset)
        return found[offset:]

    def _newest_tokens(self, plan: Plan, tier: Tier, limit: int) -> tuple[str, int]:
        where, params = _where(plan, tier)
        question = Question(where, params, "new", "d.tokens")
        if tier.is_everything:
            return question.joined_tokens("ORDER BY d.position DESC", limit)
        if question.expected() <= limit:
            tokens, number = question.joined_tokens("", limit)
            if number < limit:
                return tokens, number
        newest_first = "ORDER BY d.position + 0 DESC"
        if seen := len(question.walk(WINDOW, 0, window=WINDOW)):
            near = question.among_first(int(MARGIN * limit * WINDOW / seen))
            tokens, number = near.joined_tokens(newest_first, limit)
            if number == limit:
                return tokens, number
        return question.joined_tokens(newest_first, limit)

    def _number(self, plan: Plan, tier: Tier, cap: int) -> int:
        where, params = _where(plan, tier)
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {TABLE} d WHERE {where} LIMIT %s) AS found"
        ((number,),) = rows(sql, [*params, cap])
        return int(number)

    def _insert(self, documents: Sequence[Document]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {TABLE} ({FIELDS}) VALUES ({PLACES})",
                [
                    (*row_of(each), vector(each.head, each.tokens), vector(each.body, each.tokens))
                    for each in documents
                ],
            )


@dataclass(frozen=True)
class Question:
    """One tier's conditions in an order, and the ways to have the database answer them."""

    where: str
    params: Params
    order: Order
    columns: str

    def expected(self) -> int:
        """Number of hits the planner expects from its statistics; a word it does not know is rare."""
        ((plan,),) = rows(f"EXPLAIN (FORMAT JSON) SELECT 1 FROM {TABLE} d WHERE {self.where}", self.params)
        return int(plan[0]["Plan"]["Plan Rows"])

    def walk(self, limit: int, offset: int, *, window: int | None = None) -> list[tuple]:
        """Look at row after row in the order, at most `window` of them."""
        order = order_by(self.order, ())
        table = TABLE if window is None else f"(SELECT * FROM {TABLE} d ORDER BY {order} LIMIT {window})"
        return self._rows(table, self.where, self.params, order, limit, offset)

    def sort(
        self, limit: int, offset: int, *, spots: Sequence[int] = (), reach: int | None = None
    ) -> list[tuple]:
        """Have the full-text index find the hits and sort them; with `reach` only among the first rows."""
        asked = self if reach is None else self.among_first(reach)
        order = order_by(self.order, spots, indexable=False)
        return self._rows(TABLE, asked.where, asked.params, order, limit, offset)

    def rank(self, steps: Sequence[Sequence[Match]], limit: int, offset: int) -> list[tuple]:
        """Have the full-text index find the hits, and sort them by the first step they match all of."""
        cases, trees = [], []
        for place, matches in enumerate(steps):
            if matches:
                asked = " AND ".join(f"d.{match.column} @@ %s::tsquery" for match in matches)
                cases.append(f"WHEN {asked} THEN {place}")
                trees += [write(match.tree, TSQUERY) for match in matches]
        rank = f"CASE {' '.join(cases)} ELSE {len(steps)} END"
        order = f"{rank}, {order_by(self.order, (), indexable=False)}"
        return self._rows(TABLE, self.where, [*self.params, *trees], order, limit, offset)

    def joined_tokens(self, order: str, limit: int) -> tuple[str, int]:
        """Tokens of some hits in one text, and the number of these hits."""
        found = f"SELECT d.tokens FROM {TABLE} d WHERE {self.where} {order} LIMIT %s"
        sql = f"SELECT string_agg(tokens, %s), count(*) FROM ({found}) AS found"
        ((tokens, number),) = rows(sql, [GROUP, *self.params, limit])
        return tokens or "", number

    def among_first(self, reach: int) -> Question:
        """The same question among the first `reach` rows of the order and those equal to the last one."""
        names = ", ".join(name for name, _ in sorted_by(self.order))
        ordered = f"SELECT {names} FROM {TABLE} d ORDER BY {order_by(self.order, ())} LIMIT 1"
        ends = rows(f"({ordered}) UNION ALL ({ordered} OFFSET %s)", [reach])
        if len(ends) < 2:
            return self
        where, params = [self.where], [*self.params]
        for (name, descending), first, last in zip(sorted_by(self.order), *ends, strict=True):
            where.append(f"d.{name} {'>=' if descending else '<='} %s")
            params.append(last)
            if first != last:
                break
        return replace(self, where=" AND ".join(where), params=params)

    def _rows(
        self, table: str, where: str, params: Params, order: str, limit: int, offset: int
    ) -> list[tuple]:
        sql = f"SELECT {self.columns} FROM {table} d WHERE {where} ORDER BY {order} LIMIT %s OFFSET %s"
        return rows(sql, [*params, limit, offset])


def vector(text: str, tokens: frozenset[str]) -> str:
    """A vector of index terms, written out: no parser of the database takes them apart again.

    The terms of the tokens stand apart from the text, so that no phrase reaches into them.
    """
    terms = text.split()[: MAX_POSITION - 2]
    placed = [f"'{term}':{place}" for place, term in enumerate(terms, start=1)]
    return " ".join([*placed, *(f"'{term_of(token)}':{MAX_POSITION}" for token in sorted(tokens))])


def _where(plan: Plan, tier: Tier) -> tuple[str, Params]:
    """All conditions; those on tokens go with the words into one question."""
    where, params = restrictions(plan)
    first, *others = tier.wanted or (Match("head", MATCH_ALL),)
    for match in () if tier.is_everything else (_with_conditions(first, tier), *others):
        where.append(f"d.{match.column} @@ %s::tsquery")
        params.append(write(match.tree, TSQUERY))
    for match in tier.unwanted:
        where.append(f"NOT d.{match.column} @@ %s::tsquery")
        params.append(write(match.tree, TSQUERY))
    return " AND ".join(where), params


def _with_conditions(match: Match, tier: Tier) -> Match:
    """One question for words and conditions; the short vector answers conditions alone."""
    parts = [match.tree, *tier.conditions, *(Not(tree) for tree in tier.unwanted_conditions)]
    return Match(match.column, And(parts) if len(parts) > 1 else match.tree)
