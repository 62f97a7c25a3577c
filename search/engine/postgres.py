"""Job search on PostgreSQL: two vectors with GIN indexes, and the newest rows looked at first."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from modelsearch.query import MATCH_ALL, And, Not

from search.backends.terms import TSQUERY, write
from search.documents.document import Document, term_of
from search.engine.plan import Plan
from search.engine.sql import (
    COLUMNS,
    TABLE,
    DatabaseEngine,
    Params,
    order_by,
    restrictions,
    row_of,
    rows,
)
from search.engine.tiers import Match, Tier

WINDOW = 3_000
"""Rows looked at in order before the full-text index is asked.

PostgreSQL walks the order of time whenever it takes a word for a common one, which for an unknown word is
always: eight seconds for no hit among a million. A common word fills a page from these rows; any other has
few hits, which are found by the index and sorted.
"""

FIELDS = ", ".join((*COLUMNS, "head", "body"))
PLACES = ", ".join(["%s"] * len(COLUMNS) + ["%s::tsvector"] * 2)
MAX_POSITION = 16_383
"""Words further behind share this position, which phrases would take for neighbours."""


class PostgresEngine(DatabaseEngine):
    """Answers plans from the vectors."""

    def _ordered(self, plan: Plan, tier: Tier, columns: str, limit: int, offset: int) -> list[tuple]:
        where, params = _where(plan, tier)
        order = order_by(plan.order, tier.spots)
        page = "LIMIT %s OFFSET %s"
        if tier.is_everything:
            return rows(
                f"SELECT {columns} FROM {TABLE} d WHERE {where} ORDER BY {order} {page}",
                [*params, limit, offset],
            )
        if not tier.spots:
            window = f"(SELECT * FROM {TABLE} d ORDER BY {order} LIMIT {WINDOW}) d"
            found = rows(
                f"SELECT {columns} FROM {window} WHERE {where} ORDER BY {order} {page}",
                [*params, limit, offset],
            )
            if len(found) == limit:
                return found
        order = order_by(plan.order, tier.spots, indexable=False)
        return rows(
            f"SELECT {columns} FROM {TABLE} d WHERE {where} ORDER BY {order} {page}", [*params, limit, offset]
        )

    def _newest_tokens(self, plan: Plan, tier: Tier, limit: int) -> list[tuple]:
        where, params = _where(plan, tier)
        order = "d.position" if tier.is_everything else "d.position + 0"
        return rows(
            f"SELECT d.tokens FROM {TABLE} d WHERE {where} ORDER BY {order} DESC LIMIT %s", [*params, limit]
        )

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
