"""Every engine answers the same plans with the same hits in the same order."""

import datetime
from collections.abc import Callable
from dataclasses import replace

import pytest
from modelsearch.query import MATCH_ALL, And, Not, Or

from search.engine.plan import Condition, Plan
from search.language.rewriting import rewrite_text

TODAY = datetime.date(2026, 11, 21)
ASKED = Plan(today=TODAY)


def text(words: str):
    return rewrite_text(words, table={})


@pytest.fixture
def found(asked) -> Callable[..., list[int]]:
    """Jobs an engine finds, in order."""

    def find(plan: Plan, limit: int = 20, offset: int = 0) -> list[int]:
        hits = asked.hits(plan, limit, offset)
        assert asked.count(plan, 1000) >= len(hits)
        return [hit.job for hit in hits]

    return find


def having(*tokens: str, negative: bool = False) -> Condition:
    return Condition(tokens[0].split(":")[0], frozenset(tokens), negative)


@pytest.fixture
def jobs(put) -> dict[str, int]:
    return {
        "nurse": put("看護師", "病院の仕事です。", "place:1 type:100 feature:car", hourly_pay=1500),
        "helper": put("看護助手", "看護師の手伝いです。", "place:2 type:120", hourly_pay=1100),
        "clerk": put("病院の受付", "看護師のいる受付です。", "place:1 type:120", hourly_pay=None),
        "driver": put("ドライバー", "荷物を運びます。", "place:2 type:100", hourly_pay=1300),
    }


def test_newest_first(jobs, found):
    assert found(ASKED) == [jobs["driver"], jobs["clerk"], jobs["helper"], jobs["nurse"]]
    assert found(replace(ASKED, text=MATCH_ALL), limit=2, offset=1) == [jobs["clerk"], jobs["helper"]]
    assert found(replace(ASKED, text=text("看護師"))) == [jobs["clerk"], jobs["helper"], jobs["nurse"]]


def test_relevance_puts_titles_first_then_any_word_of_the_title(jobs, found):
    nurse = replace(ASKED, text=text("看護師"), heads=(text("看護師"),), order="relevance")
    assert found(nurse) == [jobs["nurse"], jobs["clerk"], jobs["helper"]]
    assert [found(nurse, 1, page)[0] for page in range(3)] == found(nurse)
    words = text("看護師 病院")
    both = replace(ASKED, text=words, heads=(words, Or([text("看護師"), text("病院")])), order="relevance")
    assert found(both) == [jobs["clerk"], jobs["nurse"]]


def test_what_has_all_words_anywhere_stands_before_titles(jobs, found):
    words, one = text("手伝い 看護師"), Or([text("手伝い"), text("看護師")])
    most = replace(ASKED, text=one, bodies=(words,), heads=(text("看護師"),), order="relevance")
    assert found(most) == [jobs["helper"], jobs["nurse"], jobs["clerk"]]


def test_conditions_hold_together_and_their_values_are_alternatives(jobs, found):
    places, kinds = having("place:1", "place:2"), having("type:120")
    assert found(replace(ASKED, conditions=(places, kinds))) == [jobs["clerk"], jobs["helper"]]
    plan = replace(ASKED, text=text("看護師"), conditions=(having("place:1"), having("type:100")))
    assert found(plan) == [jobs["nurse"]]
    assert found(replace(plan, conditions=(having("place:3"),))) == []
    assert found(replace(ASKED, conditions=(Condition("place", frozenset()),))) == []


def test_exclusions(jobs, found):
    without_part_time = having("type:120", negative=True)
    assert found(replace(ASKED, conditions=(without_part_time,))) == [jobs["driver"], jobs["nurse"]]
    no_reception = And([text("病院"), Not(text("受付"))])
    for order in ("new", "relevance"):
        assert found(replace(ASKED, text=no_reception, order=order)) == [jobs["nurse"]]
    assert found(replace(ASKED, text=Not(text("病院")))) == [jobs["driver"], jobs["helper"]]


def test_an_excluded_word_counts_wherever_it_stands(put, found):
    put("病院の事務", "受付もします。")
    assert found(replace(ASKED, text=And([text("病院"), Not(text("受付"))]), order="relevance")) == []


def test_pay_is_a_threshold_and_an_order(put, found):
    low, high = (
        put("a", "", tokens, hourly_pay=pay) for tokens, pay in (("", 1100), ("pay_hour:1150", 1199))
    )
    unknown = put("b")
    assert found(replace(ASKED, pay_min=1190)) == [high]
    assert found(replace(ASKED, pay_min=1000)) == [high, low]
    assert found(replace(ASKED, order="pay")) == [high, low, unknown]
    assert found(replace(ASKED, order="pay", conditions=(having("all:1"),))) == [high, low, unknown]


def test_deadline_and_fewest_applications(put, found):
    first = put("a", until=TODAY + datetime.timedelta(days=9), applications=1)
    second = put("b", until=TODAY, applications=2)
    third = put("c")
    put("ended", until=TODAY - datetime.timedelta(days=1))
    assert found(replace(ASKED, order="deadline")) == [second, first, third]
    assert found(replace(ASKED, order="fewest")) == [third, first, second]


def test_distance_takes_the_nearest_spots_first_and_the_rest_last(put, found):
    far, near, nowhere, also_near = (
        put("店", "", "" if spot is None else f"spot:{spot}", spot=spot) for spot in (7, 5, None, 5)
    )
    plan = replace(ASKED, text=text("店"), order="distance", distances=((5, 0.4), (7, 3.0)))
    assert found(plan) == [also_near, near, far, nowhere]
    assert found(plan, 2, 1) == [near, far]
    assert found(replace(plan, distances=())) == [also_near, nowhere, near, far]


def test_facets_count_the_tokens_of_the_hits(jobs, asked):
    counts = asked.facets(replace(ASKED, text=text("看護師")))
    assert (counts.seen, counts.is_capped) == (3, False)
    assert counts.counts["type:120"] == 2
    assert counts.counts["feature:car"] == 1


def test_counts_stop_at_their_cap(jobs, asked):
    assert asked.count(ASKED, 2) == 3
    assert asked.count(replace(ASKED, text=text("看護師")), 1000) == 3


def test_hits_say_what_lists_need(put, asked):
    job = put("店", company=4, fold=9, spot=3)
    (hit,) = asked.hits(ASKED, 1)
    assert (hit.job, hit.company, hit.fold, hit.spot) == (job, 4, 9, 3)


def test_a_document_is_replaced_and_forgotten(put, found, asked):
    job = put("看護師")
    document = put.last
    asked.put([replace(document, head="介護", body="介護", position=document.position + 5)])
    assert found(replace(ASKED, text=text("看護師"))) == []
    assert found(replace(ASKED, text=text("介護"))) == [job]
    asked.remove([job])
    assert found(replace(ASKED, text=text("介護"))) == []
