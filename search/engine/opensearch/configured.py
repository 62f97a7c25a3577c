"""The engine on the server that SEARCH_URL names."""

from __future__ import annotations

from functools import cache

from django.conf import settings

from search.engine import database_engine
from search.engine.opensearch.address import parse
from search.engine.opensearch.engine import OpenSearchEngine
from search.engine.opensearch.server import Server


def opensearch_engine() -> OpenSearchEngine | None:
    """The engine in force in this process, or None without SEARCH_URL."""
    return _engine_on(settings.SEARCH_URL) if settings.SEARCH_URL else None


@cache
def _engine_on(url: str) -> OpenSearchEngine:
    """One engine for each process, since it remembers whether the server answers."""
    return OpenSearchEngine(Server(parse(url)), database_engine())
