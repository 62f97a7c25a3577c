"""Counting facets, without a database."""

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from search.facets import Column, FacetTable


def table(place=(), feature=(), kind=()):
    return FacetTable(
        [1, 2, 3, 4],
        [
            Column("place", ["a", "b", "a", None], lambda raw: (raw,) if raw else (), place),
            Column("feature", ["xy", "x", "", "y"], tuple, feature, needs_all=True),
            Column("kind", ["r", "r", "h", "h"], tuple, kind),
        ],
    )


def test_without_a_selection_everything_is_a_hit():
    assert table().hits == [1, 2, 3, 4]
    assert table().counts("place") == {"a": 2, "b": 1}


def test_alternatives_of_a_facet_do_not_hide_one_another():
    chosen = table(place=("a",))
    assert chosen.hits == [1, 3]
    assert chosen.counts("place") == {"a": 2, "b": 1}
    assert chosen.counts("kind") == {"r": 1, "h": 1}
    assert table(place=("a", "b")).hits == [1, 2, 3]


def test_features_are_all_needed_and_counted_as_additions():
    chosen = table(feature=("x",))
    assert chosen.hits == [1, 2]
    assert chosen.counts("feature") == {"x": 2, "y": 1}
    assert table(feature=("x", "y")).hits == [1]


def test_what_dropping_a_condition_would_find():
    chosen = table(place=("b",), feature=("x", "y"), kind=("r",))
    assert chosen.hits == []
    assert chosen.number_without("place") == 1
    assert chosen.number_without("feature", "y") == 1
    assert chosen.number_without("feature", "x") == 0
    assert chosen.number_without("kind") == 0


def test_an_empty_table():
    empty = FacetTable([], [Column("place", [], tuple, ("a",))])
    assert empty.hits == []
    assert empty.counts("place") == {}


@given(st.integers(0, 10_000), st.sets(st.sampled_from("abc")), st.sets(st.sampled_from("xyz")))
@settings(max_examples=100, deadline=None)
def test_counts_equal_the_hits_of_a_search_with_that_value(seed, places, features):
    source = random.Random(seed)
    rows = [(source.choice("abc"), "".join(sorted(set(source.choices("xyz", k=2))))) for _ in range(40)]

    def search(place, feature):
        return FacetTable(
            range(len(rows)),
            [
                Column("place", [row[0] for row in rows], tuple, tuple(place)),
                Column("feature", [row[1] for row in rows], tuple, tuple(feature), needs_all=True),
            ],
        )

    found = search(places, features)
    for place in "abc":
        assert found.counts("place")[place] == len(search({place}, features).hits)
    for feature in "xyz":
        assert found.counts("feature")[feature] == len(search(places, features | {feature}).hits)
