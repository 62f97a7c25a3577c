"""Relevance of the search on the judged set, beside Wagtail's stock search on the same records."""

from __future__ import annotations

import re
from dataclasses import replace

from django.db import connection
from django.test import Client
from wagtail.search.backends import get_search_backend

from recruitment.models import Job
from tests.search.judged.conftest import Stored, tell_planner
from tests.search.judged.measure import Summary, measure
from tests.search.judged.queries import queries
from tests.search.judged.results import compare
from tests.search.judged.store import number_of

STOCK = "wagtail.search.backends.database"
OVER_HTTP = ("苫小牧看護師求人", "苫小牧市 扶養内", "看護氏", "パート -介護", "津")
EVERY = 12
"""Stock search is asked one query of so many."""


def test_there_are_enough_different_questions_and_postings(ours: Summary, stored: Stored) -> None:
    assert len({outcome.query.text for outcome in ours.outcomes}) == len(ours.outcomes) >= 260
    assert len(stored.postings) >= 2_000
    assert len({posting.trade.key for posting in stored.postings}) >= 60
    assert len({posting.texts["description"] for posting in stored.postings}) > 0.99 * len(stored.postings)


def test_what_is_there_is_found(ours: Summary) -> None:
    assert ours.mean("recall") >= 0.95, ours.report()


def test_nobody_is_sent_away_empty_handed(ours: Summary) -> None:
    assert ours.zero == [], ours.report()


def test_the_first_ten_are_what_was_asked_for(ours: Summary) -> None:
    assert ours.mean("precision_at_10") >= 0.95, ours.report()


def test_queries_no_rule_was_made_for_fare_nearly_as_well(unseen: Summary) -> None:
    assert unseen.mean("recall") >= 0.85, str(unseen)
    assert unseen.mean("precision_at_10") >= 0.85, str(unseen)


def test_kyoto_is_not_found_inside_tokyo(ours: Summary, stored: Stored) -> None:
    (kyoto,) = (outcome for outcome in ours.outcomes if outcome.query.text == "京都")
    assert {stored.postings[number].place.prefecture for number in kyoto.hits} == {"京都府"}


def test_both_databases_list_the_same_jobs_in_the_same_order(ours: Summary) -> None:
    assert compare(ours) == []


def test_the_page_lists_what_was_judged(ours: Summary, stored: Stored) -> None:
    client, judged = Client(), {outcome.query.text: outcome for outcome in ours.outcomes}
    for text in OVER_HTTP:
        html = client.get("/jobs/", {"q": text, "per_page": "100"}).content.decode()
        listed = re.findall(r'<article[^>]* data-job="([0-9-]+)"', html)
        expected = {number_of(stored.postings[number]) for number in judged[text].hits}
        assert len(listed) == len(set(listed)) >= min(100, len(expected)), text
        assert set(listed) <= expected, text
        assert re.search(r'data-hit-count="(\d+)"', html)[1] == str(len(expected)), text


def test_stock_search_is_far_behind(ours: Summary, stored: Stored) -> None:
    asked = queries()[::EVERY]
    backend = get_search_backend(STOCK)
    backend.add_bulk(Job, list(Job.get_indexed_objects().filter(pk__in=stored.numbers)))
    tell_planner()
    numbers = stored.numbers
    stock = measure(
        stored.postings,
        lambda text: [numbers[job.pk] for job in backend.search(text, Job.objects.only("pk"))],
        asked,
    )
    same = replace(ours, outcomes=tuple(o for o in ours.outcomes if o.query in asked))
    assert same.mean("recall") > 2 * stock.mean("recall"), (str(same), str(stock), connection.vendor)
    assert same.mean("precision_at_10") > 2 * stock.mean("precision_at_10")
