"""Pages far down a list of common words, by every way PostgreSQL has to find them."""

import datetime
from dataclasses import replace

import pytest
from modelsearch.query import Phrase

from search.engine import database_engine
from search.engine.base import Engine
from search.engine.plan import Plan
from search.engine.sql import count_tokens, countable
from search.language.rewriting import rewrite_text

SHOPS = Plan(today=datetime.date(2026, 11, 21), text=rewrite_text("店"))
SMALL = {"FEW": 0, "RANKED": 0, "PROBE": 6, "WINDOW": 12, "SEEN_ENOUGH": 2, "MARGIN": 1.0}
WAYS = {
    "window and reach": {**SMALL, "FAR": {"head": 0, "body": 0}},
    "window and farther": {**SMALL, "BODY": 0, "FAR": {"head": 100, "body": 100}},
    "window too small": {**SMALL, "PROBE": 1, "WINDOW": 2},
    "few": {},
}


@pytest.fixture
def asked(db: None) -> Engine:
    """The database alone: a search server has its own ways."""
    return database_engine()


def found(plan: Plan, limit: int, offset: int) -> list[int]:
    return [hit.job for hit in database_engine().hits(plan, limit, offset)]


def test_common_words_are_found_far_down(put, monkeypatch):
    """SQLite has one way, which must agree."""
    jobs = [put("港" if number % 3 else "店", hourly_pay=1000 + number % 4) for number in range(24)]
    shops = [job for number, job in enumerate(jobs) if number % 3 == 0][::-1]
    by_pay = sorted(shops, key=lambda job: (-(1000 + jobs.index(job) % 4), -job))
    for ways in WAYS.values():
        with monkeypatch.context() as forced:
            for name, value in ways.items():
                forced.setattr(f"search.engine.postgres.{name}", value)
            assert found(SHOPS, 3, 0) == shops[:3]
            assert found(SHOPS, 4, 3) == shops[3:7]
            assert found(SHOPS, 20, 6) == shops[6:]
            assert found(replace(SHOPS, order="pay"), 3, 2) == by_pay[2:5]


@pytest.mark.parametrize("order", ["new", "fewest", "deadline"])
def test_many_equal_values_do_not_hide_the_newest(put, monkeypatch, order):
    for name, value in WAYS["window and reach"].items():
        monkeypatch.setattr(f"search.engine.postgres.{name}", value)
    jobs = [put("店" if number % 2 else "港") for number in range(20)]
    assert found(replace(SHOPS, order=order), 4, 2) == jobs[1::2][::-1][2:6]


def test_tokens_are_counted_by_the_groups_they_are_stored_in():
    stored = [
        countable({"all:1", "company:7", "place:1", "place:2", "type:100", "feature:a"}),
        countable({"all:1", "company:8", "place:1", "place:2", "type:100", "pay_hour:1200"}),
    ]
    counts = count_tokens("\t".join(stored))
    assert counts == {"place:1": 2, "place:2": 2, "type:100": 2, "feature:a": 1, "pay_hour:1200": 1}
    assert count_tokens("") == {}


@pytest.mark.parametrize("ways", WAYS.values(), ids=WAYS)
def test_facets_of_very_many_hits_are_those_of_the_newest(put, monkeypatch, ways):
    for name, value in ways.items():
        monkeypatch.setattr(f"search.engine.postgres.{name}", value)
    monkeypatch.setattr("search.engine.sql.FACET_CAP", 3)
    for number in range(8):
        put("店" if number % 2 else "港", tokens=f"place:{number}")
    facets = database_engine().facets(SHOPS)
    assert (set(facets.counts), facets.seen, facets.is_capped) == ({"place:3", "place:5", "place:7"}, 3, True)


@pytest.mark.parametrize("order", ["new", "relevance"])
@pytest.mark.parametrize("ways", WAYS.values(), ids=WAYS)
def test_words_of_a_phrase_apart_are_not_the_phrase(put, monkeypatch, ways, order):
    for name, value in ways.items():
        monkeypatch.setattr(f"search.engine.postgres.{name}", value, raising=False)
    texts = ("店 長", "長 店", "店 x 長", "x 店 長")
    in_head, elsewhere = [], []
    for number in range(24):
        text, is_head = texts[number % 4], number % 3 == 0
        job = put("x", head=text if is_head else "", body=text)
        if number % 4 in {0, 3}:
            (in_head if is_head and order == "relevance" else elsewhere).insert(0, job)
    wanted, phrase = in_head + elsewhere, Phrase("店 長")
    plan = replace(SHOPS, text=phrase, heads=(phrase,), order=order)
    assert found(plan, 5, 3) == wanted[3:8]
    assert found(plan, 24, 0) == wanted
