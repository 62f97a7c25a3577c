"""A stub server, and an engine that talks to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import count

import pytest

from search.documents.document import Document
from search.engine.opensearch.address import parse
from search.engine.opensearch.server import Change, Server
from search.engine.plan import FacetCounts, Hit, Plan
from tests.search.opensearch.stub import Stub, running

INDEX = "test-jobs-20261121000000"


class Direct:
    """An engine that writes to the server at once, to compare its answers with those of a database."""

    def __init__(self, server: Server) -> None:
        self.server, self._version = server, count(1)

    def hits(self, plan: Plan, limit: int, offset: int = 0) -> list[Hit]:
        return self.server.hits(plan, limit, offset)

    def count(self, plan: Plan, cap: int) -> int:
        return self.server.count(plan, cap)

    def facets(self, plan: Plan) -> FacetCounts:
        return self.server.facets(plan)

    def put(self, documents: Iterable[Document]) -> None:
        changes = [Change(document.job, next(self._version), document) for document in documents]
        assert list(self.server.write(changes)) == []

    def remove(self, jobs: Iterable[int]) -> None:
        assert list(self.server.write([Change(job, next(self._version), None) for job in jobs])) == []


@pytest.fixture
def stub() -> Iterator[Stub]:
    with running() as server:
        yield server


@pytest.fixture
def server(stub: Stub) -> Server:
    """A client of the stub, with an empty index in use."""
    client = Server(parse(stub.url))
    client.make_index(INDEX, "rules")
    client.use_index(INDEX)
    stub.log.clear()
    return client


@pytest.fixture
def direct(server: Server) -> Direct:
    return Direct(server)
