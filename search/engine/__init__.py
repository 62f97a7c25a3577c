"""Where search documents are asked: the database, or OpenSearch; every engine gives the same answers."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from django.conf import settings
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from search.engine.base import Engine

if TYPE_CHECKING:
    from search.engine.sql import DatabaseEngine


@cache
def _database_engine(vendor: str) -> DatabaseEngine:
    """Engine of a database; only the module of that database is imported."""
    if vendor == "postgresql":
        from search.engine.postgres import PostgresEngine  # noqa: PLC0415 - the one in use

        return PostgresEngine()
    if vendor == "sqlite":
        from search.engine.sqlite import SQLiteEngine  # noqa: PLC0415 - the one in use

        return SQLiteEngine()
    raise ImproperlyConfigured(f"検索は {vendor} に対応していません。")


def database_engine() -> DatabaseEngine:
    """The engine that asks the database of the records."""
    return _database_engine(connection.vendor)


def engine() -> Engine:
    """The engine in force."""
    if settings.SEARCH_URL:
        from search.engine.opensearch.configured import opensearch_engine  # noqa: PLC0415 - the one in use

        return opensearch_engine() or database_engine()
    return database_engine()
