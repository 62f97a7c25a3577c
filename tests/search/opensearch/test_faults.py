"""A server that is away, slow or says nonsense: the database answers, and not every visitor waits."""

import datetime
import logging
import time

import pytest

from search.engine.opensearch.breaker import Breaker
from search.engine.opensearch.engine import OpenSearchEngine
from search.engine.opensearch.server import Server
from search.engine.plan import Plan
from tests.recruitment.factories import JobFactory

PLAN = Plan(today=datetime.date(2026, 11, 21))


@pytest.fixture
def job(db) -> int:
    """A job that the database knows and the server does not: who finds it asked the database."""
    return JobFactory(open=True).pk


def found(engine: OpenSearchEngine) -> list[int]:
    return [hit.job for hit in engine.hits(PLAN, 20)]


@pytest.mark.parametrize("disturbance", ["slow", "error", "garbage", "partial", "gone"])
def test_the_database_answers_and_the_server_is_left_alone_for_a_while(
    engine, stub, clock, job, caplog, disturbance
):
    assert found(engine) == []
    stub.disturbance, stub.delay = disturbance, 1.0
    if disturbance == "gone":
        stub.aliases.clear()
    began = time.perf_counter()
    with caplog.at_level(logging.WARNING, "search"):
        assert found(engine) == [job]
    assert time.perf_counter() - began < 0.9
    asked = len(stub.log)
    assert (found(engine), engine.count(PLAN, 10), engine.facets(PLAN).seen) == ([job], 1, 1)
    assert len(stub.log) == asked
    assert [record.levelname for record in caplog.records] == ["WARNING"]


def test_after_the_pause_one_search_tries_again(engine, stub, clock, job):
    stub.disturbance = "error"
    assert found(engine) == [job]
    clock.now += 31
    asked = len(stub.log)
    assert found(engine) == found(engine) == [job]
    assert len(stub.log) == asked + 1
    stub.disturbance = ""
    clock.now += 31
    assert found(engine) == []
    assert engine.breaker.problem == ""


def test_a_server_that_is_not_there(db, job, clock):
    from search.engine import database_engine
    from search.engine.opensearch.address import parse

    server = Server(parse("opensearch://127.0.0.1:1/test"))
    assert found(OpenSearchEngine(server, database_engine(), Breaker(clock=clock))) == [job]


def test_pages_behind_the_window_of_the_server_come_from_the_database(engine, stub, job):
    assert engine.hits(PLAN, 20, 99_990) == []
    assert stub.log == []


def test_a_mistake_of_ours_is_not_taken_for_a_fault_of_the_server(engine):
    with pytest.raises(NotImplementedError):
        engine.hits(Plan(text=object(), today=PLAN.today), 20)  # type: ignore[arg-type] - the mistake
    assert engine.breaker.problem == ""
