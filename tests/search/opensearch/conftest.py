"""The engine as the site uses it, on a stub."""

from __future__ import annotations

import pytest

from search.engine import database_engine
from search.engine.opensearch.breaker import Breaker
from search.engine.opensearch.engine import OpenSearchEngine
from search.engine.opensearch.server import Server
from tests.search.opensearch.fixtures import direct, server, stub  # noqa: F401 - fixtures


class Clock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def engine(server: Server, clock: Clock, db: None) -> OpenSearchEngine:  # noqa: F811 - a fixture
    return OpenSearchEngine(server, database_engine(), Breaker(pause=30, clock=clock))
