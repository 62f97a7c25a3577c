"""Starting points as typed, distances and limits."""

import pytest

from recruitment.vocabulary.models import PostalCode
from search.places.asked import canonical_near, canonical_travel, canonical_within
from search.places.geometry import Point, distance_km, estimated_minutes
from search.places.origins import NoOrigin
from search.places.reach import NOWHERE, Reach, reach_of
from search.query import JobQuery
from tests.search.places.factories import SpotFactory
from tests.vocabulary.factories import MunicipalityFactory

NUMANOHATA, TOMAKOMAI = Point(42.6721, 141.6931), Point(42.6397, 141.5968)


def test_distance_on_the_globe():
    assert distance_km(TOMAKOMAI, NUMANOHATA) == pytest.approx(8.66, abs=0.01)
    assert distance_km(TOMAKOMAI, TOMAKOMAI) == 0


@pytest.mark.parametrize(
    ("km", "travel", "minutes"),
    [
        (3.2, "car", 8),
        (8.66, "car", 18),
        (30, "car", 48),
        (3.2, "bicycle", 17),
        (1, "foot", 16),
        (0, "car", 1),
    ],
)
def test_minutes_are_estimated_by_means_of_travel(km, travel, minutes):
    assert estimated_minutes(km, travel) == minutes


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        (" 沼ノ端駅 ", "沼ノ端駅"),
        ("〒０５３－００１８", "0530018"),
        ("42.63971234, 141.59684567", "42.640,141.597"),
        ("99.1,141.5", "99.1,141.5"),
        ("\x00\ud800", ""),
    ],
)
def test_an_address_keeps_a_starting_point_in_one_form(typed, kept):
    assert canonical_near(typed) == kept


def test_means_and_limit_need_a_starting_point():
    assert (canonical_travel("car", ""), canonical_travel("jet", "苫小牧駅")) == ("", "")
    assert (canonical_within(10, ""), canonical_within(999, "苫小牧駅")) == (None, None)
    query = JobQuery.parse("near=苫小牧駅&travel=car&within=20")
    assert (query.near, query.travel, query.within, query.order) == ("苫小牧駅", "car", 20, "distance")
    assert JobQuery.parse(query.urlencode()) == query
    assert not query.is_indexable
    assert query.without("near") == JobQuery()
    assert JobQuery.parse("sort=distance").sort == ""


@pytest.fixture
def spots(db):
    return {
        "tomakomai": SpotFactory(tomakomai=True),
        "numanohata": SpotFactory(aliases="沼の端"),
        "takuyu": SpotFactory(town=True),
        "office": SpotFactory(office=True),
        "chitose": SpotFactory(chitose_office=True),
    }


@pytest.mark.parametrize(
    ("typed", "spot"),
    [
        ("沼ノ端駅", "numanohata"),
        ("沼の端", "numanohata"),
        ("ぬまのはた", "numanohata"),
        ("沼ノ端駅の近く", "numanohata"),
        ("苫小牧", "tomakomai"),
        ("苫小牧市", "office"),
        ("012131", "office"),
        ("千歳", "chitose"),
        ("拓勇東町", "takuyu"),
        ("北海道苫小牧市拓勇東町3-4-5", "takuyu"),
        ("苫小牧市新しい町1-2", "office"),
        ("0530001", "takuyu"),
        ("0530002", "office"),
    ],
)
def test_what_people_type_is_found(spots, typed, spot):
    place = MunicipalityFactory()
    PostalCode.objects.create(code="0530001", municipality=place, town="拓勇東町")
    PostalCode.objects.create(code="0530002", municipality=place, town="新しい町")
    reach = reach_of(typed)
    assert isinstance(reach, Reach), reach
    assert reach.origin.spot == spots[spot].pk


@pytest.mark.parametrize(
    ("typed", "word"),
    [
        ("ありえない場所", "見つかりません"),
        ("9999999", "郵便番号999-9999"),
        ("s99999999", "登録"),
        ("014", "見つ"),
    ],
)
def test_what_is_nowhere_gets_a_sentence(spots, typed, word):
    answer = reach_of(typed)
    assert isinstance(answer, NoOrigin)
    assert word in answer.sentence


@pytest.mark.django_db
def test_a_municipality_without_office_is_in_the_middle_of_its_spots_or_says_so():
    MunicipalityFactory(chitose=True)
    SpotFactory()
    SpotFactory(tomakomai=True)
    assert reach_of("苫小牧市").origin.title == "苫小牧市"
    assert reach_of("012131").origin.point == pytest.approx((42.6559, 141.64495))
    assert "千歳市" in reach_of("千歳").sentence


def test_a_limit_chooses_spots(spots):
    straight = reach_of("沼ノ端駅", within=2)
    assert straight.tokens == {f"spot:{spots[name].pk}" for name in ("numanohata", "takuyu")}
    by_car = reach_of("沼ノ端駅", "car", 20)
    assert f"spot:{spots['tomakomai'].pk}" in by_car.tokens
    assert f"spot:{spots['chitose'].pk}" not in by_car.tokens
    assert reach_of("沼ノ端駅", within=0).tokens == {f"spot:{spots['numanohata'].pk}"}
    assert reach_of("45.0,142.0", within=1).tokens == {NOWHERE}
    assert reach_of("沼ノ端駅").tokens is None
    assert [key for key, _ in straight.distances][:2] == [spots["numanohata"].pk, spots["takuyu"].pk]


def test_a_card_tells_the_way(spots):
    assert (
        reach_of("苫小牧駅", "car").line(spots["numanohata"].pk) == "苫小牧駅から約8.7km・車で約18分（目安）"
    )
    assert reach_of("苫小牧駅").line(spots["chitose"].pk) == "苫小牧駅から約21km"
    assert reach_of("苫小牧駅").line(spots["tomakomai"].pk) == "苫小牧駅のすぐ近く"
    assert reach_of("苫小牧駅").line(None) == ""
