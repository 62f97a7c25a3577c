"""What the engines inside the database share: hits of tiers one after the other, counts, facets."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import batched

from django.db import connection, transaction

from search.documents.document import Document
from search.engine.plan import FACET_CAP, FacetCounts, Hit, Order, Plan
from search.engine.tiers import Tier, everything, tiers
from search.models import JobDocument

TABLE = JobDocument._meta.db_table
COLUMNS = (
    "position", "job_id", "company", "fold", "spot", "hourly_pay", "monthly_pay", "until", "applications",
    "tokens", "digest",
)  # fmt: skip
HIT = "d.job_id, d.company, d.fold, d.spot"
WRITTEN_AT_ONCE = 500

SORTED_BY: dict[Order, tuple[tuple[str, bool], ...]] = {
    "new": (("position", True),),
    "pay": (("hourly_pay", True), ("position", True)),
    "deadline": (("until", False), ("position", True)),
    "fewest": (("applications", False), ("position", True)),
}
"""The others order by tiers, then by `new`."""

GROUP = "\t"
TOGETHER = {
    **dict.fromkeys(("type", "kind", "grant", "days", "holiday", "hours"), "work"),
    **dict.fromkeys(("pay_hour", "pay_month", "pay_year"), "pay"),
    **{name: name for name in ("place", "occupation", "industry")},
}
"""Facets whose tokens are stored as one group, since few combinations of them occur."""

UNCOUNTED = frozenset({"all", "company"})
"""Tokens one can ask for, but which are no facet."""

type Params = list[object]
type Keys = list[tuple[str, bool]]
"""Expressions to sort by, and whether the larger comes first."""


class DatabaseEngine(ABC):
    """Answers plans from the documents in the database of the records."""

    def hits(self, plan: Plan, limit: int, offset: int = 0) -> list[Hit]:
        """Hits in order, `limit` of them after the first `offset`."""
        found: list[Hit] = []
        skip = offset
        for tier in tiers(plan):
            rows = self._ordered(plan, tier, HIT, limit - len(found), skip)
            found.extend(Hit(*row) for row in rows)
            if len(found) == limit:
                break
            skip = 0 if rows or not skip else skip - self._number(plan, tier, skip)
        return found

    def count(self, plan: Plan, cap: int) -> int:
        """Number of hits, counted up to `cap` + 1."""
        if next(tiers(plan), None) is None:
            return 0
        return self._number(plan, everything(plan), cap + 1)

    def facets(self, plan: Plan) -> FacetCounts:
        """Tokens of the hits with their numbers, over the newest hits where there are very many."""
        if next(tiers(plan), None) is None:
            return FacetCounts(Counter(), 0)
        tokens, seen = self._newest_tokens(plan, everything(plan), FACET_CAP)
        return FacetCounts(count_tokens(tokens), seen, is_capped=seen >= FACET_CAP)

    def put(self, documents: Iterable[Document]) -> None:
        """Store documents, replacing those of the same jobs."""
        for batch in batched(documents, WRITTEN_AT_ONCE, strict=False):
            with transaction.atomic(savepoint=False):
                self.remove([document.job for document in batch])
                self._insert(batch)

    def remove(self, jobs: Iterable[int]) -> None:
        """Forget the documents of these jobs."""
        for batch in batched(jobs, WRITTEN_AT_ONCE, strict=False):
            with connection.cursor() as cursor:
                cursor.execute(f"DELETE FROM {TABLE} WHERE {_is_among(batch)}", batch)

    def tidy(self) -> int:
        """Do what a database leaves undone that keeps saves fast; returns the number of steps."""
        return 0

    @abstractmethod
    def _ordered(self, plan: Plan, tier: Tier, columns: str, limit: int, offset: int) -> list[tuple]:
        """Rows of a tier in the order of the plan."""

    @abstractmethod
    def _newest_tokens(self, plan: Plan, tier: Tier, limit: int) -> tuple[str, int]:
        """Tokens of the newest hits of a tier in one text, as `countable` writes them, and their number."""

    @abstractmethod
    def _number(self, plan: Plan, tier: Tier, cap: int) -> int:
        """Number of hits of a tier, at most `cap`."""

    @abstractmethod
    def _insert(self, documents: Sequence[Document]) -> None:
        """Store documents of jobs that have none."""


def digests_of(jobs: Sequence[int]) -> dict[int, str]:
    """Digests of the stored documents by job."""
    if not jobs:
        return {}
    return dict(rows(f"SELECT job_id, digest FROM {TABLE} WHERE {_is_among(jobs)}", list(jobs)))


def _is_among(jobs: Sequence[int]) -> str:
    return f"job_id IN ({', '.join(['%s'] * len(jobs))})"


def row_of(document: Document) -> tuple[object, ...]:
    """Values of COLUMNS; the table has no empty pay, since rows are ordered by it."""
    return (
        document.position, document.job, document.company, document.fold, document.spot,
        document.hourly_pay or 0, document.monthly_pay or 0, document.until, document.applications,
        countable(document.tokens), document.digest,
    )  # fmt: skip


def countable(tokens: Iterable[str]) -> str:
    """Tokens of one document as they are stored: in groups that many documents have in common."""
    groups: dict[str, list[str]] = {}
    for token in sorted(tokens):
        name = token.partition(":")[0]
        if name not in UNCOUNTED:
            groups.setdefault(TOGETHER.get(name, token), []).append(token)
    return GROUP.join(map(" ".join, groups.values()))


def count_tokens(stored: str) -> Counter[str]:
    """Count the tokens of many documents: their groups first, which takes a fifth of the time."""
    counts: Counter[str] = Counter()
    for group, number in Counter(stored.split(GROUP)).items():
        for token in group.split():
            counts[token] += number
    return counts


def restrictions(plan: Plan) -> tuple[list[str], Params]:
    """Conditions on columns: not ended, and paid enough."""
    where, params = ["d.until >= %s"], [plan.today]
    if plan.pay_min is not None:
        where.append(f"d.{plan.pay_column} >= %s")
        params.append(plan.pay_min)
    return where, params


def sorted_by(order: Order) -> tuple[tuple[str, bool], ...]:
    """Columns by which a tier is sorted, and whether the larger comes first."""
    return SORTED_BY.get(order, SORTED_BY["new"])


def order_by(order: Order, spots: Sequence[int]) -> str:
    """ORDER BY of a tier."""
    return written(order_keys(order, spots))


def order_keys(order: Order, spots: Sequence[int], *, indexable: bool = True) -> Keys:
    """What a tier is sorted by. Not `indexable`: written so that no index can serve it."""
    suffix = "" if indexable else " + 0"
    keys = [(f"d.{name}{suffix}", descending) for name, descending in sorted_by(order)]
    if len(spots) > 1:
        cases = " ".join(f"WHEN {int(spot)} THEN {rank}" for rank, spot in enumerate(spots))
        keys.insert(0, (f"CASE d.spot {cases} END", False))
    return keys


def written(keys: Keys) -> str:
    """Keys as ORDER BY has them."""
    return ", ".join(f"{key} {'DESC' if descending else 'ASC'}" for key, descending in keys)


def rows(sql: str, params: Params) -> list[tuple]:
    """All rows of a query."""
    with connection.cursor() as cursor:
        cursor.execute(sql, params)
        found: list[tuple] = cursor.fetchall()
    return found
