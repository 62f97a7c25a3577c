"""Conditions typed into the search box."""

import pytest
from django.test import Client

from recruitment.vocabulary.enums import Feature
from search.wishes import WISHES, split_wishes
from tests.recruitment.factories import JobFactory


@pytest.mark.parametrize(
    ("typed", "words", "wishes"),
    [
        ("看護師 夜勤なし", "看護師", [Feature.NO_NIGHT_SHIFT]),
        ("土日休み　事務", "事務", [Feature.WEEKENDS_OFF]),
        ("夜勤", "夜勤", []),
        ("夜勤なし 夜勤なし", "", [Feature.NO_NIGHT_SHIFT]),
        ("", "", []),
    ],
)
def test_conditions_are_taken_out_of_the_words(typed: str, words: str, wishes: list[Feature]) -> None:
    """Every label counts as a condition, whatever stands around it."""
    assert split_wishes(typed) == (words, wishes)


def test_every_feature_can_be_typed() -> None:
    """The label a chip shows works in the box, too."""
    assert set(WISHES.values()) == set(Feature)


@pytest.mark.django_db
@pytest.mark.parametrize("sort", ["", "pay", "relevance"])
def test_night_work_is_not_found_where_there_is_none(client: Client, sort: str) -> None:
    """「夜勤」 finds night work, 「夜勤なし」 the jobs without it."""
    night = JobFactory(open=True, description="夜勤は月に4回あります。")
    day = JobFactory(open=True, features=f",{Feature.NO_NIGHT_SHIFT},")
    for typed, wanted, other in (("夜勤", night, day), ("夜勤なし", day, night)):
        page = client.get("/jobs/", {"q": typed, "sort": sort}).content.decode()
        assert f'data-job="{wanted.number}"' in page
        assert f'data-job="{other.number}"' not in page
