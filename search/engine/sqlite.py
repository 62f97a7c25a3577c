"""Job search on SQLite: one FTS5 table numbered by recency, so that the newest come first unsorted."""

from __future__ import annotations

from collections.abc import Sequence

from django.db import connection
from modelsearch.query import SearchQuery

from search.backends.terms import FTS5, write
from search.documents.document import Document, term_of
from search.engine.plan import Plan
from search.engine.sql import (
    COLUMNS,
    GROUP,
    TABLE,
    DatabaseEngine,
    Params,
    order_by,
    restrictions,
    row_of,
    rows,
)
from search.engine.tiers import Tier

TEXTS = "search_jobdocument_texts"
FIELDS = ", ".join(COLUMNS)
PLACES = ", ".join(["%s"] * len(COLUMNS))
STEP = 64
"""Pages merged at once: a save waits that long for the database, some milliseconds."""
STEPS = 500
MERGED = 2
"""Rows a merge changes at least; fewer tell that nothing was left to merge (SQLite, FTS5 §6.8)."""


class SQLiteEngine(DatabaseEngine):
    """Answers plans from the FTS5 table."""

    def tidy(self) -> int:
        """Merge what saves have written, in small steps; returns their number. Saves never wait for long."""
        merge = f"INSERT INTO {TEXTS} ({TEXTS}, rank) VALUES ('merge', %s)"
        for step in range(STEPS):
            (before,) = rows("SELECT total_changes()", [])
            with connection.cursor() as cursor:
                cursor.execute(merge, [STEP])
            (after,) = rows("SELECT total_changes()", [])
            if after[0] - before[0] < MERGED:
                return step
        return STEPS

    def _ordered(self, plan: Plan, tier: Tier, columns: str, limit: int, offset: int) -> list[tuple]:
        source, params = _source(plan, tier)
        order = order_by(plan.order, tier.spots)
        if not tier.is_everything:
            order = order.replace("d.position", "t.rowid")
        sql = f"SELECT {columns} {source} ORDER BY {order} LIMIT %s OFFSET %s"
        return rows(sql, [*params, limit, offset])

    def _newest_tokens(self, plan: Plan, tier: Tier, limit: int) -> tuple[str, int]:
        source, params = _source(plan, tier)
        newest = "d.position" if tier.is_everything else "t.rowid"
        found = f"SELECT d.tokens {source} ORDER BY {newest} DESC LIMIT %s"
        sql = f"SELECT group_concat(tokens, %s), count(*) FROM ({found})"
        ((tokens, number),) = rows(sql, [GROUP, *params, limit])
        return tokens or "", number

    def _number(self, plan: Plan, tier: Tier, cap: int) -> int:
        source, params = _source(plan, tier)
        ((number,),) = rows(f"SELECT count(*) FROM (SELECT 1 {source} LIMIT %s)", [*params, cap])
        return int(number)

    def _insert(self, documents: Sequence[Document]) -> None:
        with connection.cursor() as cursor:
            cursor.executemany(
                f"INSERT INTO {TABLE} ({FIELDS}) VALUES ({PLACES})", [row_of(each) for each in documents]
            )
            cursor.executemany(
                f"INSERT INTO {TEXTS} (rowid, head, body, tokens) VALUES (%s, %s, %s, %s)",
                [
                    (each.position, each.head, each.body, " ".join(map(term_of, sorted(each.tokens))))
                    for each in documents
                ],
            )


def _source(plan: Plan, tier: Tier) -> tuple[str, Params]:
    """FROM and WHERE; the full-text table drives, the narrow rows are looked up."""
    where, params = restrictions(plan)
    if tier.is_everything:
        return f"FROM {TABLE} d WHERE {' AND '.join(where)}", params
    source = f"FROM {TEXTS} t CROSS JOIN {TABLE} d ON d.position = t.rowid"
    return f"{source} WHERE {TEXTS} MATCH %s AND {' AND '.join(where)}", [_expression(tier), *params]


def _expression(tier: Tier) -> str:
    """The whole question in the language of FTS5."""
    wanted = [_in(match.column, match.tree) for match in tier.wanted]
    wanted += [_in("tokens", tree) for tree in tier.conditions]
    unwanted = [_in(match.column, match.tree) for match in tier.unwanted]
    unwanted += [_in("tokens", tree) for tree in tier.unwanted_conditions]
    expression = " AND ".join(wanted)
    return f"({expression}) NOT ({' OR '.join(unwanted)})" if unwanted else expression


def _in(column: str, tree: SearchQuery) -> str:
    return f"({{{column}}} : ({write(tree, FTS5)}))"
