"""The query string of the job search, without a database."""

from dataclasses import fields

import pytest
from django.http import QueryDict
from hypothesis import given, settings
from hypothesis import strategies as st

from search.query import FEATURES, PAGE_SIZES, JobQuery

ASKED = (
    "q=%E4%BB%8B%E8%AD%B7&place=012131&place=012050&occupation=07&industry=E&type=100"
    "&pay_unit=month&pay_min=200000&days=1&days=6&feature=car&feature=no_experience"
    "&kind=regular&grant=1&sort=pay&page=3&per_page=50"
)


def test_every_parameter_is_read():
    query = JobQuery.parse(ASKED)
    assert query == JobQuery(
        q="介護",
        place=("012050", "012131"),
        occupation=("07",),
        industry=("E",),
        type=("100",),
        pay_unit="month",
        pay_min=200_000,
        days=("1", "6"),
        feature=("car", "no_experience"),
        kind=("regular",),
        grant=True,
        sort="pay",
        page=3,
        per_page=50,
    )
    assert JobQuery.parse(query.urlencode()) == query


@pytest.mark.parametrize(
    "text",
    ["", "q=", "q=%00", "q=%20%E3%80%80", "place=013", "place=012132", "place=x", "occupation=%27", "type=1",
     "pay_min=abc", "pay_min=-1", "days=x", "feature=nothing", "kind=?", "grant=0", "sort=distance", "sort=x",
     "sort=relevance", "sort=new", "page=abc", "page=0", "page=-1", "per_page=7", "per_page=x", "unknown=1",
     "utm_source=x", "%FF=%FE"],
)  # fmt: skip
def test_what_is_unknown_is_left_out(text):
    assert JobQuery.parse(text) == JobQuery()
    assert JobQuery.parse(text).urlencode() == ""


def test_typing_is_forgiven():
    query = JobQuery.parse("q=%20ｹｱ%E3%80%80マネ%0A&pay_min=１,２００&page=２&days=67")
    assert (query.q, query.pay_min, query.page, query.days) == ("ケア マネ", 1200, 2, ("6", "7"))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("pay_min=1150", "hour"),
        ("pay_min=180000", "month"),
        ("pay_min=3000000", "year"),
        ("pay_unit=3&pay_min=200000", "month"),
        ("pay_unit=hour&pay_min=180000", "hour"),
        ("pay_unit=x", "hour"),
    ],
)
def test_the_unit_of_pay(text, unit):
    assert JobQuery.parse(text).unit == unit


def test_a_threshold_left_over_from_another_unit_is_dropped():
    assert JobQuery.parse("pay_unit=month&pay_min=1200").pay_min is None
    assert JobQuery.parse("pay_unit=hour&pay_min=200000").pay_min is None
    assert JobQuery.parse("pay_unit=year&pay_min=2500000").pay_min == 2_500_000


def test_usual_orders():
    assert JobQuery().order == "new"
    assert JobQuery(q="介護").order == "relevance"
    assert JobQuery.parse("q=介護&sort=new").order == "new"
    assert JobQuery.parse("q=介護&sort=new").without("q").order == "new"


def test_conditions_can_be_changed_one_by_one():
    query = JobQuery.parse(ASKED)
    assert query.without("place", "012131").place == ("012050",)
    assert query.without("place").place == ()
    assert query.without("pay_min").pay_unit == ""
    assert query.without("q").page == 1
    assert JobQuery().adding("place", "012131").adding("place", "012131").place == ("012131",)
    assert query.with_(page=9).page == 9
    assert ("feature", "car") in query.active_filters
    assert ("pay_min", "200000") in query.active_filters
    assert ("grant", "1") in query.active_filters


def test_order_of_ticks_makes_no_other_address():
    assert (
        JobQuery.parse("place=012131&place=012050").urlencode()
        == JobQuery.parse("place=012050&place=012131&place=012131").urlencode()
    )


@pytest.mark.parametrize(
    ("text", "indexable"),
    [("", True), ("place=012131", True), ("place=012131&page=2", True), ("grant=1", True),
     ("place=012131&place=012050", False), ("place=012131&type=100", False), ("q=介護", False),
     ("sort=pay", False), ("per_page=50", False), ("pay_min=1200", False)],
)  # fmt: skip
def test_search_engines_see_single_conditions_only(text, indexable):
    assert JobQuery.parse(text).is_indexable is indexable


def test_the_canonical_address_has_the_usual_order():
    assert JobQuery.parse("place=012131&sort=pay&per_page=100").canonical.urlencode() == "place=012131"


def test_a_ten_thousand_character_keyword_is_cut():
    assert len(JobQuery.parse("q=" + "港" * 10_000).q) == 255
    assert len(JobQuery.parse("&".join(["place=012131"] * 5000)[:10_000]).place) == 1


names = st.sampled_from([*(field.name for field in fields(JobQuery)), "x"])
values = st.one_of(
    st.text(alphabet=st.characters(categories=None), max_size=30),
    st.integers().map(str),
    st.sampled_from([*FEATURES, "012131", "07", "E", "100", "month", "pay", "regular", "介護"]),
)


@given(st.lists(st.tuples(names, values), max_size=12))
@settings(max_examples=300, deadline=None)
def test_any_query_string_is_read_and_survives_a_round_trip(pairs):
    data = QueryDict(mutable=True)
    for name, value in pairs:
        data.appendlist(name, value)
    query = JobQuery.from_querydict(data)
    again = JobQuery.parse(query.urlencode())
    assert again == query
    assert again.urlencode() == query.urlencode()
    assert query.per_page in PAGE_SIZES
    for name, value in query.active_filters:
        smaller = query.without(name, value)
        assert len(smaller.active_filters) < len(query.active_filters)
