"""Documents made by hand, and the jobs they belong to."""

import datetime
from collections.abc import Callable

import pytest

from search.documents.document import EVERY, Document
from search.engine import database_engine
from search.language.analyzer import index_text
from tests.recruitment.factories import JobFactory


@pytest.fixture
def put(db: None) -> Callable[..., int]:
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
        database_engine().put([document])
        store.last = document
        return job

    return store
