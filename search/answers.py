"""What the engine answers, asked once per page, and kept for a minute where the question is broad.

Everybody asks for all jobs, or all jobs of the city. The version of the documents is part of the key, so
that a publication is seen at once.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import replace
from functools import cached_property
from hashlib import blake2b
from typing import Any

from django.core.cache import cache

from search.engine import engine
from search.engine.plan import FACET_CAP, FacetCounts, Hit, Plan
from search.state import documents_version

SECONDS = 60
BROAD = 1_000
"""Hits from which a question is worth keeping the answer."""

logger = logging.getLogger(__name__)


class Answers:
    """Answers about plans; equal plans are asked once."""

    def __init__(self) -> None:
        self._own: dict[str, Any] = {}

    def hits(self, plan: Plan, limit: int, offset: int = 0) -> list[Hit]:
        """Hits in order."""
        if offset:
            return engine().hits(plan, limit, offset)
        return self._answer(f"hits{limit}", plan, lambda: engine().hits(plan, limit), self._is_broad)

    def facets(self, plan: Plan) -> FacetCounts:
        """Tokens of the hits with their numbers."""
        plan = _in_any_order(plan)
        return self._answer("facets", plan, lambda: engine().facets(plan), lambda found: found.seen >= BROAD)

    def count(self, plan: Plan, cap: int) -> tuple[int, bool]:
        """Number of hits up to `cap`, and whether there are more; taken from the facets if they are known."""
        plan = _in_any_order(plan)
        known: FacetCounts | None = self._own.get(f"facets:{_digest(plan)}")
        if known is not None and cap == FACET_CAP:
            return known.seen, known.is_capped
        number = self._answer(
            f"count{cap}", plan, lambda: engine().count(plan, cap), lambda found: found >= BROAD
        )
        return min(number, cap), number > cap

    @cached_property
    def _version(self) -> object:
        return documents_version()

    def _answer(self, kind: str, plan: Plan, ask: Callable[[], Any], is_broad: Callable[[Any], bool]) -> Any:
        """The answer known here, the kept one, or a new one."""
        key = f"{kind}:{_digest(plan)}"
        if key not in self._own:
            shared = f"search:{self._version}:{key}"
            found = _kept(shared)
            if found is None:
                found = ask()
                if is_broad(found):
                    _keep(shared, found)
            self._own[key] = found
        return self._own[key]

    @staticmethod
    def _is_broad(hits: list[Hit]) -> bool:
        """A full window comes from a broad question; a page of few hits is quick to find again."""
        return len(hits) * 5 >= BROAD


def _kept(key: str) -> Any:
    """What the cache holds; a fault of the cache breaks no search."""
    try:
        return cache.get(key)
    except Exception:
        logger.warning("the cache of the search cannot be read", exc_info=True)
        return None


def _keep(key: str, found: Any) -> None:
    """Give an answer to the cache."""
    try:
        cache.set(key, found, SECONDS)
    except Exception:
        logger.warning("the cache of the search cannot be written", exc_info=True)


def _in_any_order(plan: Plan) -> Plan:
    """The same hits: how many there are does not depend on their order."""
    return replace(plan, order="new", distances=(), heads=())


def _digest(plan: Plan) -> str:
    """Equal for equal plans, in every process."""
    conditions = sorted((c.name, sorted(c.tokens), c.negative) for c in plan.conditions)
    rest = (plan.pay_min, plan.pay_column, plan.order, plan.distances, plan.today)
    words = (plan.text, plan.heads, plan.unwanted)
    return blake2b(repr((words, conditions, rest)).encode(), digest_size=16).hexdigest()
