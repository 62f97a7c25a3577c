"""What goes over the wire: the requests themselves, so that a change of them does not go unseen."""

import datetime

import pytest
from modelsearch.query import And, Not, Or, Phrase

from search.documents.document import Document
from search.engine.opensearch.address import Address, parse
from search.engine.opensearch.questions import NEAREST
from search.engine.opensearch.server import Change
from search.engine.plan import Condition, Plan

TODAY = datetime.date(2026, 11, 21)
NURSE = Document(
    job=7,
    position=1_800_000_000_000 << 20 | 7,
    company=3,
    fold=11,
    spot=None,
    tokens=frozenset({"type:100", "place:012131"}),
    hourly_pay=None,
    monthly_pay=230_000,
    until=datetime.date.max,
    applications=2,
    head="看護 師",
    body="看護 師 病院",
)
UNTIL = {"range": {"until": {"gte": "2026-11-21"}}}
NEWEST = {"position": "desc"}


def test_an_index_splits_at_spaces_and_takes_no_unknown_field(server, stub):
    server.make_index("test-jobs-20261122000000", "rules-2")
    (made,) = stub.asked("PUT", "/test-jobs-20261122000000")
    text = {"type": "text", "analyzer": "terms", "norms": False}
    assert made.body == {
        "settings": {
            "index": {"number_of_shards": 1, "auto_expand_replicas": "0-1", "max_result_window": 100_000},
            "analysis": {
                "analyzer": {"terms": {"type": "custom", "tokenizer": "whitespace", "filter": ["lowercase"]}}
            },
        },
        "mappings": {
            "dynamic": "strict",
            "_meta": {"rules": "rules-2"},
            "properties": {
                "job": {"type": "long"},
                "position": {"type": "long"},
                "company": {"type": "long"},
                "fold": {"type": "long"},
                "spot": {"type": "long"},
                "tokens": {"type": "keyword"},
                "hourly_pay": {"type": "integer"},
                "monthly_pay": {"type": "integer"},
                "until": {"type": "date", "format": "strict_date"},
                "applications": {"type": "integer"},
                "head": text,
                "body": text,
            },
        },
    }


def test_bulk_names_the_alias_and_the_version(server, stub):
    assert list(server.write([Change(7, 50, NURSE), Change(8, 51, None)])) == []
    (bulk,) = stub.asked("POST", "/_bulk")
    assert bulk.params["require_alias"] == "true"
    known = {"_index": "test-jobs", "version_type": "external_gte"}
    assert bulk.body == [
        {"index": {"_id": 7, "version": 50, **known}},
        {
            "job": 7,
            "position": 1_800_000_000_000 << 20 | 7,
            "company": 3,
            "fold": 11,
            "spot": None,
            "tokens": ["place:012131", "type:100"],
            "hourly_pay": 0,
            "monthly_pay": 230_000,
            "until": "9999-12-31",
            "applications": 2,
            "head": "看護 師",
            "body": "看護 師 病院",
        },
        {"delete": {"_id": 8, "version": 51, **known}},
    ]


def test_a_search_by_relevance_gives_fixed_scores_to_heads(server, stub):
    text = And([Phrase("看護 師"), Or([Phrase("病院"), Phrase("診療所")]), Not(Phrase("夜勤"))])
    any_word = Or([Phrase("看護 師"), Phrase("病院"), Phrase("診療所")])
    plan = Plan(
        text=text,
        heads=(text, any_word),
        conditions=(
            Condition("place", frozenset({"place:012131", "place:01"})),
            Condition("type", frozenset({"type:130"}), negative=True),
        ),
        pay_min=1200,
        order="relevance",
        today=TODAY,
    )
    server.hits(plan, 20, 40)
    (search,) = stub.asked("POST", "/test-jobs/_search")

    def written(field: str) -> dict:
        either = {
            "bool": {
                "should": [{"term": {field: "病院"}}, {"term": {field: "診療所"}}],
                "minimum_should_match": 1,
            }
        }
        without = {"bool": {"must_not": [{"term": {field: "夜勤"}}]}}
        return {"bool": {"filter": [{"match_phrase": {field: "看護 師"}}, either, without]}}

    any_of_them = {
        "bool": {
            "should": [
                {"match_phrase": {"head": "看護 師"}},
                {"term": {"head": "病院"}},
                {"term": {"head": "診療所"}},
            ],
            "minimum_should_match": 1,
        }
    }
    assert search.body == {
        "query": {
            "bool": {
                "filter": [
                    UNTIL,
                    written("body"),
                    {"terms": {"tokens": ["place:01", "place:012131"]}},
                    {"range": {"hourly_pay": {"gte": 1200}}},
                ],
                "must_not": [{"terms": {"tokens": ["type:130"]}}],
                "should": [
                    {
                        "dis_max": {
                            "queries": [
                                {"constant_score": {"filter": written("head"), "boost": 2}},
                                {"constant_score": {"filter": any_of_them, "boost": 1}},
                            ]
                        }
                    }
                ],
            }
        },
        "sort": [{"_score": "desc"}, NEWEST],
        "from": 40,
        "size": 20,
        "_source": ["job", "company", "fold", "spot"],
        "track_total_hits": False,
    }


@pytest.mark.parametrize(
    ("order", "sort"),
    [
        ("new", [NEWEST]),
        ("pay", [{"hourly_pay": "desc"}, NEWEST]),
        ("deadline", [{"until": "asc"}, NEWEST]),
        ("fewest", [{"applications": "asc"}, NEWEST]),
        (
            "distance",
            [
                {
                    "_script": {
                        "type": "number",
                        "order": "asc",
                        "script": {
                            "lang": "painless",
                            "source": NEAREST,
                            "params": {"rank": {"5": 0, "7": 1}, "last": 2},
                        },
                    }
                },
                NEWEST,
            ],
        ),
    ],
)
def test_orders(server, stub, order, sort):
    server.hits(Plan(order=order, distances=((5, 0.4), (7, 3.0)), today=TODAY), 20, 0)
    (search,) = stub.asked("POST", "/_search")
    assert search.body["sort"] == sort
    assert search.body["query"] == {"bool": {"filter": [UNTIL]}}


def test_counts_are_capped_and_facets_one_aggregation(server, stub):
    server.count(Plan(today=TODAY), 1000)
    server.facets(Plan(today=TODAY))
    count, facets = stub.asked("POST", "/_search")
    query = {"bool": {"filter": [UNTIL]}}
    assert count.body == {"query": query, "size": 0, "track_total_hits": 1001}
    assert facets.body == {
        "query": query,
        "size": 0,
        "track_total_hits": True,
        "aggs": {"tokens": {"terms": {"field": "tokens", "size": 20_000}}},
    }


def test_a_new_index_takes_the_place_of_all_older_ones_at_one_stroke(server, stub):
    for name in ("test-jobs-20261121120000", "test-jobs-20261122000000", "test-jobs-other"):
        server.make_index(name, "rules")
    server.use_index("test-jobs-20261122000000")
    (swap,) = stub.asked("POST", "/_aliases")
    assert swap.body == {
        "actions": [
            {"remove_index": {"index": "test-jobs-20261121000000"}},
            {"remove_index": {"index": "test-jobs-20261121120000"}},
            {"add": {"index": "test-jobs-20261122000000", "alias": "test-jobs"}},
        ]
    }
    assert set(stub.indexes) == {"test-jobs-20261122000000", "test-jobs-other"}


def test_addresses():
    assert parse(
        "opensearch://kyujin:p%40ss@search.example:9201/city?ssl=true&ca=/ca.pem&timeout=3"
    ) == Address("search.example", 9201, "kyujin", "p@ss", "city", ssl=True, ca="/ca.pem", timeout=3.0)
    assert parse("elasticsearch://localhost") == Address("localhost", 9200)
    assert "p%40ss" not in str(parse("opensearch://kyujin:p%40ss@search.example"))


@pytest.mark.parametrize(
    "url", ["https://host", "opensearch://", "opensearch://host/City", "opensearch://host?tls=1"]
)
def test_addresses_that_say_nothing_are_refused(url):
    with pytest.raises(ValueError, match="SEARCH_URL"):
        parse(url)
