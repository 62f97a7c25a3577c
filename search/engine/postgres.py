"""Job search on PostgreSQL: two vectors with GIN indexes, and the newest rows looked at first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from django.db import connection

from search.documents.document import Document, term_of
from search.engine.plan import Hit, Plan
from search.engine.question import Question
from search.engine.sql import COLUMNS, HIT, TABLE, DatabaseEngine, row_of
from search.engine.tiers import Column, Tier, everything, tiers

FEW = 2_000
"""So many expected hits are fetched by the full-text index and sorted. What the planner expects of words that
go together is far too little as a rule, so it is asked only where bodies would be looked into otherwise."""

RANKED = 400
"""With so many hits expected in all, the tiers of relevance are asked for together: most are needed."""

PROBE = 500
"""Rows looked at first: words that none of them has are rare."""

WINDOW = 2_000
"""Rows looked at in order where more hits are expected.

Left alone, PostgreSQL walks the order of time whenever it takes words for common ones: eight seconds for
words that never occur together, among a million jobs.
"""

FAR: dict[Column, int] = {"head": 12_000, "body": 6_000}
"""So far it is looked at row after row; what lies farther is found by the full-text index, however common."""

BODY = 5
"""So many hits of the full-text index are fetched while one row and its body are looked into."""

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
        found = list(tiers(plan))
        if plan.order != "relevance" or len(found) < 2:
            return super().hits(plan, limit, offset)
        question = Question(plan, everything(plan), HIT)
        probe = WINDOW if question.tier.conditions else PROBE
        if question.expected() > RANKED and question.walk(1, window=probe):
            return super().hits(plan, limit, offset)
        steps = [[match for match in tier.wanted if match not in found[-1].wanted] for tier in found]
        return [Hit(*row) for row in question.rank(steps, limit, offset)]

    def _ordered(self, plan: Plan, tier: Tier, columns: str, limit: int, offset: int) -> list[tuple]:
        question = Question(plan, tier, columns)
        if tier.is_everything:
            return question.walk(limit, offset)
        if len(tier.spots) > 1 or (question.has_bodies and question.expected() <= FEW):
            return question.sort(limit, offset)
        needed = limit + offset
        found, are_all = question.first(needed, PROBE)
        if are_all:
            return found[offset:]
        if 0 < len(found) < needed:
            found += question.walk(needed - len(found), window=WINDOW - PROBE, skip=PROBE)
        if SEEN_ENOUGH <= len(found) < needed:
            reach = int(MARGIN * needed * WINDOW / len(found))
            if reach <= FAR["body" if question.has_bodies else "head"]:
                found += question.walk(needed - len(found), window=reach - WINDOW, skip=WINDOW)
            else:
                found = question.sort(needed, reach=reach)
        if len(found) < needed:
            return question.sort(limit, offset)
        return found[offset:]

    def _newest_tokens(self, plan: Plan, tier: Tier, limit: int) -> tuple[str, int]:
        question = Question(replace(plan, order="new"), tier, "d.tokens")
        if tier.is_everything:
            return question.joined_tokens(limit, newest=True)
        expected = question.expected()
        if expected <= limit:
            tokens, number = question.joined_tokens(limit)
            if number < limit:
                return tokens, number
        if seen := len(question.walk(PROBE, window=PROBE)):
            reach = int(MARGIN * limit * PROBE / seen)
            if reach * BODY < expected:
                tokens, number = question.walked_tokens(limit, reach)
            else:
                tokens, number = question.joined_tokens(limit, newest=True, reach=reach)
            if number == limit:
                return tokens, number
        return question.joined_tokens(limit, newest=True)

    def _number(self, plan: Plan, tier: Tier, cap: int) -> int:
        return Question(plan, tier, HIT).number(cap)

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
