"""Pay steps, what hours tell and counts by facet, without a database."""

import datetime

import pytest

from search.facets import FIXED, TITLES, by_facet
from search.hours import bands_of
from search.pay import pay_tokens, yen_text
from search.query import CONDITIONS


def test_every_condition_has_a_title():
    assert set(CONDITIONS) - {"near"} <= set(TITLES)
    assert set(FIXED) <= set(TITLES)


def test_tokens_are_counted_by_facet():
    counts = by_facet({"place:012131": 3, "place:010006": 4, "type:100": 2})
    assert counts["place"] == {"012131": 3, "010006": 4}
    assert counts["kind"] == {}


def test_every_step_of_pay_that_is_reached():
    assert pay_tokens(1_250, None) == ["pay_hour:1150", "pay_hour:1200"]
    assert pay_tokens(None, 210_000) == ["pay_month:180000", "pay_month:200000", "pay_year:2500000"]
    assert pay_tokens(None, None) == []
    assert (yen_text(1_200), yen_text(180_000)) == ("1,200円", "18万円")


@pytest.mark.parametrize(
    ("start", "end", "met"),
    [
        ((8, 30), (17, 15), set()),
        ((9, 0), (13, 0), {"morning_only"}),
        ((6, 0), (10, 0), {"morning_only", "early_morning"}),
        ((13, 0), (18, 0), {"afternoon_only"}),
        ((17, 0), (22, 30), {"evening"}),
        ((22, 0), (7, 0), set()),
    ],
)
def test_conditions_told_by_working_hours(start, end, met):
    assert bands_of(datetime.time(*start), datetime.time(*end)) == met


def test_unstated_hours_tell_nothing():
    assert bands_of(None, datetime.time(17)) == set()
