"""Write plans in the query language of OpenSearch, which Elasticsearch understands as well."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from modelsearch.query import And, MatchAll, Not, Or, Phrase, PlainText, SearchQuery

from search.engine.plan import Plan

type Json = dict[str, Any]

HIT_FIELDS = ("job", "company", "fold", "spot")
MAX_TOKENS = 20_000
"""More facet values than a city can have: then the counts of the server are exact."""

NEAREST = (
    "if (doc['spot'].size() == 0) return params.last; "
    "return params.rank.getOrDefault('' + doc['spot'].value, params.last);"
)
"""Place of the document's spot among those of the plan; documents elsewhere come last."""

NEWEST: Json = {"position": "desc"}


def search_body(plan: Plan, limit: int, offset: int) -> Json:
    """The request for one page of hits."""
    return {
        "query": query(plan),
        "sort": sort(plan),
        "from": offset,
        "size": limit,
        "_source": list(HIT_FIELDS),
        "track_total_hits": False,
    }


def count_body(plan: Plan, cap: int) -> Json:
    """The request for the number of hits, counted up to `cap` + 1."""
    return {"query": query(plan, ranked=False), "size": 0, "track_total_hits": cap + 1}


def facets_body(plan: Plan) -> Json:
    """The request for all tokens of the hits with their numbers."""
    return {
        "query": query(plan, ranked=False),
        "size": 0,
        "track_total_hits": True,
        "aggs": {"tokens": {"terms": {"field": "tokens", "size": MAX_TOKENS}}},
    }


def query(plan: Plan, *, ranked: bool = True) -> Json:
    """Everything a document must satisfy; with `ranked` the score tells the tier of `relevance`."""
    filters: list[Json] = [{"range": {"until": {"gte": plan.today.isoformat()}}}]
    unwanted: list[Json] = []
    if plan.text is not None:
        filters.append(text(plan.text, "body"))
    for condition in plan.conditions:
        (unwanted if condition.negative else filters).append({"terms": {"tokens": sorted(condition.tokens)}})
    if plan.pay_min is not None:
        filters.append({"range": {plan.pay_column: {"gte": plan.pay_min}}})
    if plan.unwanted is not None:
        unwanted.append(text(plan.unwanted, "head"))
    asked: Json = {"filter": filters}
    if unwanted:
        asked["must_not"] = unwanted
    if ranked and plan.order == "relevance" and plan.text is not None:
        asked["should"] = [_tiers(plan.heads, "head", 1)]
        if plan.bodies:
            asked["should"].append(_tiers(plan.bodies, "body", len(plan.heads) + 1))
    return {"bool": asked}


def sort(plan: Plan) -> list[Json]:
    """The order of a plan; newest first among equals."""
    match plan.order:
        case "relevance":
            return [{"_score": "desc"}, NEWEST]
        case "pay":
            return [{"hourly_pay": "desc"}, NEWEST]
        case "deadline":
            return [{"until": "asc"}, NEWEST]
        case "fewest":
            return [{"applications": "asc"}, NEWEST]
        case "distance" if plan.distances:
            return [_nearest(plan), NEWEST]
        case _:
            return [NEWEST]


def text(tree: SearchQuery, field: str) -> Json:
    """A tree of index terms; nothing in it adds to the score."""
    match tree:
        case Phrase():
            return _phrase(tree.query_string, field)
        case PlainText():
            return {"bool": {"filter": [_phrase(term, field) for term in tree.query_string.split()]}}
        case And():
            return {"bool": {"filter": [text(part, field) for part in tree.subqueries]}}
        case Or():
            options = [text(part, field) for part in tree.subqueries]
            return {"bool": {"should": options, "minimum_should_match": 1}}
        case Not():
            return {"bool": {"must_not": [text(tree.subquery, field)]}}
        case MatchAll():
            return {"match_all": {}}
        case _:
            raise NotImplementedError(f"{type(tree).__name__} is not supported.")


def _phrase(terms: str, field: str) -> Json:
    """Terms side by side, or a single one."""
    return {"match_phrase": {field: terms}} if " " in terms else {"term": {field: terms}}


def _tiers(trees: Sequence[SearchQuery], field: str, step: int) -> Json:
    """The score of the best tree that a field matches: the first counts as many steps as there are trees."""
    worth = [_worth(tree, field, (len(trees) - place) * step) for place, tree in enumerate(trees)]
    return {"dis_max": {"queries": worth}}


def _worth(tree: SearchQuery, field: str, score: int) -> Json:
    """A fixed score for a document whose field matches."""
    return {"constant_score": {"filter": text(tree, field), "boost": score}}


def _nearest(plan: Plan) -> Json:
    """Nearest spots first."""
    ranks = {str(spot): rank for rank, (spot, _) in enumerate(plan.distances)}
    script = {"lang": "painless", "source": NEAREST, "params": {"rank": ranks, "last": len(ranks)}}
    return {"_script": {"type": "number", "order": "asc", "script": script}}
