"""The engine on a search server: asks it, and asks the database whenever the server does not answer."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Sequence

from django.db import transaction

from search.documents.document import Document
from search.engine.base import Engine
from search.engine.opensearch import sending
from search.engine.opensearch.breaker import Breaker
from search.engine.opensearch.schema import MAX_RESULT_WINDOW
from search.engine.opensearch.server import Server, ServerFault
from search.engine.plan import FacetCounts, Hit, Plan

logger = logging.getLogger(__name__)


class OpenSearchEngine:
    """Answers from the server; the database engine holds the truth and stands in.

    A change is written to the database and noted as pending in the transaction of the change, and sent after
    its commit: a server that is away neither stops nor slows a save.
    """

    def __init__(self, server: Server, database: Engine, breaker: Breaker | None = None) -> None:
        self.server, self.database = server, database
        self.breaker = breaker or Breaker()

    def hits(self, plan: Plan, limit: int, offset: int = 0) -> list[Hit]:
        """Hits in order, as `Engine` says."""
        if offset + limit > MAX_RESULT_WINDOW:
            return self.database.hits(plan, limit, offset)
        return self._answer(
            lambda: self.server.hits(plan, limit, offset), lambda: self.database.hits(plan, limit, offset)
        )

    def count(self, plan: Plan, cap: int) -> int:
        """Number of hits, counted up to `cap` + 1."""
        return self._answer(lambda: self.server.count(plan, cap), lambda: self.database.count(plan, cap))

    def facets(self, plan: Plan) -> FacetCounts:
        """Tokens of the hits with their numbers; the server counts all hits, also where databases stop."""
        return self._answer(lambda: self.server.facets(plan), lambda: self.database.facets(plan))

    def put(self, documents: Iterable[Document]) -> None:
        """Store documents in the database, and on the server after the commit."""
        known = list(documents)
        self.database.put(known)
        self.tell([document.job for document in known])

    def remove(self, jobs: Iterable[int]) -> None:
        """Forget documents in the database, and on the server after the commit."""
        known = list(jobs)
        self.database.remove(known)
        self.tell(known)

    def tell(self, jobs: Sequence[int]) -> None:
        """Note jobs whose documents changed or went, and tell the server after the commit."""
        sending.note(jobs)
        transaction.on_commit(self._send_new, robust=True)

    def _send_new(self) -> None:
        """Send what was just committed, unless the server is known to be away."""
        self.try_to(lambda: sending.send(self.server, timeout=self.server.address.timeout, only_new=True))

    def try_to[Answer](self, ask: Callable[[], Answer]) -> Answer | None:
        """Ask the server; None when it is away or fails now."""
        if not self.breaker.may_ask():
            return None
        try:
            answer = ask()
        except ServerFault as fault:
            if self.breaker.failed(str(fault)):
                logger.warning("search server %s: %s; the database answers", self.server.address, fault)
            return None
        if self.breaker.worked():
            logger.warning("search server %s answers again", self.server.address)
        return answer

    def _answer[Answer](self, ask: Callable[[], Answer], instead: Callable[[], Answer]) -> Answer:
        answer = self.try_to(ask)
        return instead() if answer is None else answer
