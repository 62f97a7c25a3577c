"""At which spot a job lies, and which municipalities lie around one."""

import pytest
from django.db import transaction

from search.places.locate import spots_of
from search.places.names import names
from search.places.neighbours import neighbours
from tests.budgets import max_queries
from tests.recruitment.factories import JobFactory
from tests.search.places.factories import SpotFactory
from tests.vocabulary.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db


def job(**values):
    return JobFactory.build(pk=1, **{"workplace_municipality": MunicipalityFactory(), **values})


def spot_of(one):
    return spots_of([one])[one.pk]


@pytest.mark.parametrize("town", ["拓勇東町", "字拓勇東町", "拓勇東町1丁目", "大字拓勇東町"])
def test_the_district_of_the_town_comes_first(town):
    district = SpotFactory(town=True)
    SpotFactory()
    assert spot_of(job(workplace_town=town, access_route="JR沼ノ端駅から徒歩9分")) == district.pk


def test_the_longest_district_name_wins():
    SpotFactory(town=True, name="明野")
    longer = SpotFactory(town=True, name="明野新町")
    assert spot_of(job(workplace_town="明野新町2丁目")) == longer.pk


@pytest.mark.parametrize(
    "route",
    ["JR沼ノ端駅から徒歩9分", "ＪＲ室蘭本線「沼ノ端」駅から車で5分", "空港から車で8分、沼の端駅から送迎"],
)
def test_a_named_station_stands_in_for_an_unknown_town(route):
    SpotFactory(office=True)
    station = SpotFactory(aliases="沼の端")
    assert spot_of(job(workplace_town="名もない町", access_route=route)) == station.pk


def test_a_namesake_far_away_is_no_station_of_the_place():
    office = SpotFactory(office=True)
    SpotFactory(name="青葉", municipality=MunicipalityFactory(sapporo=True), latitude=43.06, longitude=141.35)
    assert spot_of(job(workplace_town="緑町", access_route="JR青葉駅から徒歩9分")) == office.pk


def test_without_any_spot_there_is_none():
    assert spot_of(job(workplace_town="旭町", access_route="苫小牧駅")) is None
    assert spot_of(job(workplace_municipality=None)) is None


def test_a_rebuild_asks_nothing_per_job():
    office = SpotFactory(office=True)
    jobs = [JobFactory.build(pk=pk, workplace_municipality=office.municipality) for pk in range(1, 9)]
    with max_queries(2):
        assert set(spots_of(jobs).values()) == {office.pk}


def test_a_changed_spot_is_seen_at_once_and_forgotten_when_the_change_is_undone():
    spot = SpotFactory(town=True)
    assert spot_of(job(workplace_town="拓勇東町")) == spot.pk
    with transaction.atomic():
        spot.name = "別の町"
        spot.save()
        assert spot_of(job(workplace_town="拓勇東町")) is None
        transaction.set_rollback(True)
    assert spot_of(job(workplace_town="拓勇東町")) == spot.pk
    spot.delete()
    assert spot_of(job(workplace_town="拓勇東町")) is None


def test_names_cover_titles_aliases_and_readings():
    spot = SpotFactory(aliases="沼の端\nぬまのはた")
    found = {name.text for name in names() if name.key == f"s{spot.pk}"}
    assert found == {"沼ノ端", "沼ノ端駅", "沼の端", "ぬまのはた", "ヌマノハタ"}


def test_neighbours_are_the_nearest_offices():
    SpotFactory(office=True)
    SpotFactory(chitose_office=True)
    sapporo = MunicipalityFactory(sapporo=True)
    SpotFactory(office=True, name="札幌市", municipality=sapporo, latitude=43.06, longitude=141.35)
    assert neighbours("012131") == ["012246"]
    assert neighbours("010006") == []


def test_without_coordinates_the_same_subprefecture_is_near():
    MunicipalityFactory()
    MunicipalityFactory(chitose=True)
    MunicipalityFactory(atsuma=True)
    assert neighbours("012131") == ["015814"], "胆振, not 石狩"
