"""What the queries of OpenSearch mean, for the forms this product sends."""

from __future__ import annotations

from collections import Counter
from typing import Any

from search.engine.opensearch.questions import NEAREST
from search.engine.opensearch.schema import PROPERTIES

type Json = dict[str, Any]


def ordered(documents: list[Json], query: Json, sort: list[Json] | None) -> list[Json]:
    """The documents that match, in the order asked for."""
    found = [(value, row) for row in documents if (value := score(query, row)) is not None]
    for key in reversed(sort or []):
        ((name, how),) = key.items()
        how = how if isinstance(how, dict) else {"order": how}
        values = [(_sort_value(name, how, value, row), value, row) for value, row in found]
        present = [entry for entry in values if entry[0] is not None]
        present.sort(key=lambda entry: entry[0], reverse=how["order"] == "desc")
        absent = [entry for entry in values if entry[0] is None]
        found = [(value, row) for _, value, row in present + absent]
    return [row for _, row in found]


def tokens_counted(found: list[Json], aggregation: Json) -> list[Json]:
    """The buckets of a terms aggregation."""
    terms = aggregation["terms"]
    counts = Counter(value for row in found for value in row[terms["field"]])
    return [{"key": key, "doc_count": number} for key, number in counts.most_common(terms["size"])]


def score(query: Json, row: Json) -> float | None:
    """Score of a document, or None if it does not match. Only constant scores count, filters add nothing."""
    ((kind, how),) = query.items()
    return {
        "bool": _bool,
        "term": _term,
        "terms": _terms,
        "match_phrase": _match_phrase,
        "range": _range,
        "constant_score": _constant_score,
        "dis_max": _dis_max,
        "match_all": lambda how, row: 1.0,
    }[kind](how, row)


def _bool(how: Json, row: Json) -> float | None:
    assert how.keys() <= {"filter", "must_not", "should", "minimum_should_match"}
    if any(score(part, row) is None for part in how.get("filter", [])):
        return None
    if any(score(part, row) is not None for part in how.get("must_not", [])):
        return None
    options = [value for part in how.get("should", []) if (value := score(part, row)) is not None]
    needed = how.get("minimum_should_match", 0 if "filter" in how else 1)
    if "should" in how and len(options) < needed:
        return None
    return sum(options)


def _constant_score(how: Json, row: Json) -> float | None:
    return None if score(how["filter"], row) is None else float(how["boost"])


def _dis_max(how: Json, row: Json) -> float | None:
    return max((value for part in how["queries"] if (value := score(part, row)) is not None), default=None)


def _term(how: Json, row: Json) -> float | None:
    ((name, value),) = how.items()
    return 1.0 if value in _values(name, row) else None


def _terms(how: Json, row: Json) -> float | None:
    ((name, wanted),) = how.items()
    return 1.0 if set(wanted) & set(_values(name, row)) else None


def _match_phrase(how: Json, row: Json) -> float | None:
    ((name, phrase),) = how.items()
    have, want = _values(name, row), phrase.lower().split()
    there = any(have[start : start + len(want)] == want for start in range(len(have)))
    return 1.0 if there else None


def _range(how: Json, row: Json) -> float | None:
    ((name, bounds),) = how.items()
    assert bounds.keys() == {"gte"}
    return 1.0 if row[name] is not None and row[name] >= bounds["gte"] else None


def _values(name: str, row: Json) -> list[str]:
    """What is indexed of a field: words of a text, single values of a keyword."""
    if PROPERTIES[name]["type"] == "text":
        return row[name].lower().split()
    return row[name]


def _sort_value(name: str, how: Json, value: float, row: Json) -> Any:
    if name == "_score":
        return value
    if name == "_script":
        assert how["script"]["source"] == NEAREST
        params = how["script"]["params"]
        return params["last"] if row["spot"] is None else params["rank"].get(str(row["spot"]), params["last"])
    return row[name]
