"""Documents made by hand, and the jobs they belong to."""

import datetime
from collections.abc import Callable

import pytest

from search.documents.document import EVERY, Document
from search.engine import database_engine
from search.engine.base import Engine
from search.language.analyzer import index_text
from tests.recruitment.factories import JobFactory
from tests.search.opensearch.fixtures import direct, server, stub  # noqa: F401 - fixtures


@pytest.fixture(params=["database", "server"])
def asked(request: pytest.FixtureRequest, db: None) -> Engine:
    """The engine under test: the database, or a search server (a stub that really evaluates questions)."""
    return database_engine() if request.param == "database" else request.getfixturevalue("direct")


@pytest.fixture
def put(asked: Engine) -> Callable[..., int]:
    """Store a document of a new job; returns the key of that job, `last` is the document."""

    def store(title: str, text: str = "", tokens: str = "", **values: object) -> int:
        job = JobFactory().pk
        head = index_text(title, label=True)
        document = Document(
            **{
                "job": job,
                "position": job,
                "company": 1,
                "fold": job,
                "spot": None,
                "tokens": frozenset({EVERY, *tokens.split()}),
                "hourly_pay": None,
                "monthly_pay": None,
                "until": datetime.date.max,
                "applications": 0,
                "head": head,
                "body": f"{head} {index_text(text)}",
                **values,
            }
        )
        asked.put([document])
        store.last = document
        return job

    return store
