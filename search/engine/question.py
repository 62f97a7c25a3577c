"""One tier as a question to PostgreSQL, and the ways to have it answered.

The body lies outside its row: to look into one takes ten times as long as the rest of the row. So bodies
are looked into last, and only as far as a page needs it.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass

from django.db import connection, transaction
from modelsearch.query import MATCH_ALL, And, Not, Or, Phrase, SearchQuery

from search.backends.terms import TSQUERY, write
from search.documents.document import EVERY, term_of
from search.engine.plan import Order, Plan
from search.engine.sql import (
    GROUP,
    TABLE,
    Keys,
    Params,
    order_by,
    order_keys,
    restrictions,
    rows,
    sorted_by,
    written,
)
from search.engine.tiers import Column, Match, Tier

EVERY_DOCUMENT = Phrase(term_of(EVERY))


@dataclass(frozen=True)
class Question:
    """A tier's conditions in the order of its plan."""

    plan: Plan
    tier: Tier
    columns: str

    @property
    def has_bodies(self) -> bool:
        """Whether bodies are looked into."""
        return any(match.column == "body" for match in (*self.tier.wanted, *self.tier.unwanted))

    def expected(self) -> int:
        """Number of hits the planner expects from its statistics; a word it does not know is rare."""
        where, params = self._by_index()
        ((plan,),) = rows(f"EXPLAIN (FORMAT JSON) SELECT 1 FROM {TABLE} d WHERE {where}", params)
        return int(plan[0]["Plan"]["Plan Rows"])

    def number(self, cap: int) -> int:
        """Number of hits, at most `cap`."""
        where, params = self._by_index()
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {TABLE} d WHERE {where} LIMIT %s) AS found"
        with _by_bitmap():
            ((number,),) = rows(sql, [*params, cap])
        return int(number)

    def walk(self, limit: int, offset: int = 0, *, window: int | None = None, skip: int = 0) -> list[tuple]:
        """Look at row after row in the order; with `window` at so many, those behind the first `skip`."""
        where, params = self._row_by_row()
        order, table = order_by(self.plan.order, ()), TABLE
        if window is not None:
            table = f"(SELECT * FROM {TABLE} d ORDER BY {order} LIMIT {window} OFFSET {skip})"
        sql = f"SELECT {self.columns} FROM {table} d WHERE {where} ORDER BY {order} LIMIT %s OFFSET %s"
        return rows(sql, [*params, limit, offset])

    def first(self, limit: int, window: int) -> tuple[list[tuple], bool]:
        """Hits among the first rows of the order, and whether it is known that there are no other rows."""
        where, params = self._row_by_row()
        order = order_by(self.plan.order, ())
        ahead = f"FROM {TABLE} d ORDER BY {order} LIMIT {window}"
        number = f"(SELECT count(*) FROM (SELECT 1 {ahead}) AS ahead)"
        source = f"(SELECT * {ahead}) d WHERE {where} ORDER BY {order} LIMIT %s"
        found = rows(f"SELECT {self.columns}, {number} FROM {source}", [*params, limit])
        return [row[:-1] for row in found], bool(found) and found[0][-1] < window

    def sort(self, limit: int, offset: int = 0, *, reach: int | None = None) -> list[tuple]:
        """Have the full-text index find the hits and sort them; with `reach` only among the first rows."""
        keys = order_keys(self.plan.order, self.tier.spots, indexable=False)
        return self._sorted(keys, [], limit, offset, reach)

    def rank(self, steps: Sequence[Sequence[Match]], limit: int, offset: int) -> list[tuple]:
        """Have the full-text index find the hits, and sort them by the first step they match all of."""
        cases: list[str] = []
        trees: Params = []
        for place, matches in enumerate(steps):
            if matches:
                asked, own = _all(matches)
                cases.append(f"WHEN {asked} THEN {place}")
                trees += own
        rank = f"CASE {' '.join(cases)} ELSE {len(steps)} END"
        keys = [(rank, False), *order_keys(self.plan.order, (), indexable=False)]
        return self._sorted(keys, trees, limit, offset)

    def joined_tokens(self, limit: int, *, newest: bool = False, reach: int | None = None) -> tuple[str, int]:
        """Tokens of some hits (`newest`: of the newest) in one text, and the number of these hits."""
        where, params = self._by_index(loosely=("body",))
        if reach is not None:
            within, ends = _within("new", reach, indexable=False)
            where, params = " AND ".join([where, *within]), [*params, *ends]
        if phrases := [match for match in self.tier.wanted if loosened(match, ("body",)) is not match]:
            strictly, trees = _all(phrases)
            # Written so that the index is not asked: of far more hits than these it would look into bodies.
            where, params = f"{where} AND ({strictly}) IS TRUE", [*params, *trees]
        keys = order_keys("new", (), indexable=self.tier.is_everything)
        order = f"ORDER BY {written(keys)}" if newest else ""
        with nullcontext() if self.tier.is_everything else _by_bitmap():
            return _joined(f"{TABLE} d WHERE {where} {order}", params, limit)

    def walked_tokens(self, limit: int, reach: int) -> tuple[str, int]:
        """The same of the newest hits, looking at so many rows one after the other."""
        where, params = self._row_by_row()
        order = order_by("new", ())
        table = f"(SELECT * FROM {TABLE} d ORDER BY {order} LIMIT {reach})"
        return _joined(f"{table} d WHERE {where} ORDER BY {order}", params, limit)

    def _sorted(
        self, keys: Keys, key_params: Params, limit: int, offset: int, reach: int | None = None
    ) -> list[tuple]:
        """Hits by keys. The index cannot tell phrases: they are looked for in hit after hit, in order."""
        # Few heads or all within reach: the former are quick to look into, the latter too many.
        columns: set[Column] = {"body"} if reach is None else {"body", "head"}
        where, params = self._by_index(loosely=columns, reach=reach)
        phrases = [match for match in self.tier.wanted if loosened(match, columns) is not match]
        if not phrases:
            sql = f"SELECT {self.columns} FROM {TABLE} d WHERE {where} ORDER BY {written(keys)}"
            return rows(f"{sql} LIMIT %s OFFSET %s", [*params, *key_params, limit, offset])
        names = [(f"key{number}", way) for number, (_, way) in enumerate(keys)]
        selected = ", ".join(f"{key} AS {name}" for (key, _), (name, _) in zip(keys, names, strict=True))
        carried = ", ".join(sorted({f"d.{match.column}" for match in phrases}))
        order, (strictly, trees) = written(names), _all(phrases)
        found = f"SELECT {self.columns}, {carried}, {selected} FROM {TABLE} d WHERE {where} ORDER BY {order}"
        sql = f"SELECT {self.columns} FROM ({found} OFFSET 0) AS d WHERE {strictly} ORDER BY {order}"
        return rows(f"{sql} LIMIT %s OFFSET %s", [*key_params, *params, *trees, limit, offset])

    def _by_index(self, *, loosely: Container[Column] = (), reach: int | None = None) -> tuple[str, Params]:
        """All conditions for the full-text index: those on tokens go with the words into one question."""
        if self.tier.is_everything:
            return self._where((), reach=reach)
        first, *others = self.tier.wanted or (Match("head", MATCH_ALL),)
        wanted = [Match(first.column, _and([first.tree, *_on_tokens(self.tier)])), *others]
        return self._where([loosened(match, loosely) for match in wanted], reach=reach)

    def _row_by_row(self) -> tuple[str, Params]:
        """All conditions for looking at rows: those on tokens are asked of the head."""
        on_tokens = _on_tokens(self.tier)
        on_head = [Match("head", _and([*on_tokens, EVERY_DOCUMENT]))] if on_tokens else []
        return self._where([*on_head, *self.tier.wanted])

    def _where(self, wanted: Iterable[Match], *, reach: int | None = None) -> tuple[str, Params]:
        where, params = restrictions(self.plan)
        if reach is not None:
            within, ends = _within(self.plan.order, reach)
            where, params = [*where, *within], [*params, *ends]
        asked = [("", match) for match in wanted] + [("NOT ", match) for match in self.tier.unwanted]
        for negation, match in sorted(asked, key=lambda each: each[1].column == "body"):
            where.append(f"{negation}d.{match.column} @@ %s::tsquery")
            params.append(write(match.tree, TSQUERY))
        return " AND ".join(where), params


def loosened(match: Match, columns: Container[Column]) -> Match:
    """The same question to these columns with words in place of phrases: the index answers it by itself."""
    tree = _loose(match.tree) if match.column in columns else match.tree
    return match if tree is match.tree else Match(match.column, tree)


def _loose(tree: SearchQuery) -> SearchQuery:
    if isinstance(tree, Phrase) and " " in tree.query_string:
        return And([Phrase(term) for term in tree.query_string.split()])
    if isinstance(tree, And | Or):
        parts = [_loose(part) for part in tree.subqueries]
        if any(part is not before for part, before in zip(parts, tree.subqueries, strict=True)):
            return type(tree)(parts)
    return tree


def _on_tokens(tier: Tier) -> list[SearchQuery]:
    return [*tier.conditions, *(Not(tree) for tree in tier.unwanted_conditions)]


def _and(trees: Sequence[SearchQuery]) -> SearchQuery:
    return And(trees) if len(trees) > 1 else trees[0]


def _all(matches: Sequence[Match]) -> tuple[str, Params]:
    """A condition that all of some matches hold."""
    asked = " AND ".join(f"d.{match.column} @@ %s::tsquery" for match in matches)
    return asked, [write(match.tree, TSQUERY) for match in matches]


def _joined(source: str, params: Params, limit: int) -> tuple[str, int]:
    """Tokens of the first rows of a source in one text, and the number of these rows."""
    found = f"SELECT d.tokens FROM {source} LIMIT %s"
    sql = f"SELECT string_agg(tokens, %s), count(*) FROM ({found}) AS found"
    ((tokens, number),) = rows(sql, [GROUP, *params, limit])
    return tokens or "", number


@contextmanager
def _by_bitmap() -> Iterator[None]:
    """Have the full-text index find the hits, however many: the planner takes bodies for quickly read."""
    ways = ("enable_seqscan", "enable_indexscan", "enable_indexonlyscan")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "; ".join(["SET LOCAL work_mem = '32MB'", *(f"SET LOCAL {way} = off" for way in ways)])
        )
        yield
        cursor.execute("; ".join(f"SET LOCAL {name} TO DEFAULT" for name in ("work_mem", *ways)))


def _within(order: Order, reach: int, *, indexable: bool = True) -> tuple[list[str], Params]:
    """Conditions that hold for the first `reach` rows of an order and those equal to the last one."""
    names = ", ".join(name for name, _ in sorted_by(order))
    ordered = f"SELECT {names} FROM {TABLE} d ORDER BY {order_by(order, ())} LIMIT 1"
    ends = rows(f"({ordered}) UNION ALL ({ordered} OFFSET %s)", [reach])
    where: list[str] = []
    params: Params = []
    if len(ends) == 2:
        for (name, descending), first, last in zip(sorted_by(order), *ends, strict=True):
            where.append(f"d.{name}{'' if indexable else ' + 0'} {'>=' if descending else '<='} %s")
            params.append(last)
            if first != last:
                break
    return where, params
