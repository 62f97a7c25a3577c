"""What every engine can do."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from search.documents.document import Document
from search.engine.plan import FacetCounts, Hit, Plan


class Engine(Protocol):
    """Keeps search documents and answers plans. Order and hits are the same in every engine.

    Orders: `new` by position, newest first. `relevance`: documents whose head (title, occupation) matches
    the whole text, then those whose head matches any of its words, then the rest; newest first in each.
    `pay`, `deadline`, `fewest`, `distance`: by their column, then newest.
    """

    def hits(self, plan: Plan, limit: int, offset: int = 0) -> list[Hit]:
        """Hits in order, `limit` of them after the first `offset`."""

    def count(self, plan: Plan, cap: int) -> int:
        """Number of hits, counted up to `cap` + 1."""

    def facets(self, plan: Plan) -> FacetCounts:
        """Tokens of the hits with their numbers."""

    def put(self, documents: Iterable[Document]) -> None:
        """Store documents, replacing those of the same jobs."""

    def remove(self, jobs: Iterable[int]) -> None:
        """Forget the documents of these jobs."""
