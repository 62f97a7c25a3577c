"""The full-text index of SQLite is merged by the clock, so that no save waits for it."""

from dataclasses import replace

import pytest
from django.db import connection

from search.engine import database_engine
from search.engine.plan import Plan
from search.language.rewriting import rewrite_text
from search.periodic import tidy_documents
from tests.search.engine.test_engine import TODAY

pytestmark = pytest.mark.parametrize("asked", ["database"], indirect=True)


def pieces() -> int:
    """Parts the index consists of."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(DISTINCT segid) FROM search_jobdocument_texts_idx")
        return int(cursor.fetchone()[0])


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL tidies its index itself")
def test_saves_leave_pieces_and_the_clock_merges_them(put):
    nurses = Plan(today=TODAY, text=rewrite_text("看護師", table={}))
    jobs = [put("看護師") for _ in range(12)]
    assert pieces() > 6
    assert "整理" in tidy_documents()
    assert pieces() < 6
    found = database_engine().hits(replace(nurses, order="new"), 20)
    assert [hit.job for hit in found] == jobs[::-1]
    assert tidy_documents() == ""


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has something to merge")
def test_postgresql_leaves_nothing_to_tidy(put):
    put("看護師")
    assert tidy_documents() == ""
