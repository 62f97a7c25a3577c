"""Starting points and the map on the page of the job search."""

import re

import pytest
from django.urls import reverse

from search.indexing import drift
from search.jobs import JobSearch
from search.models import JobDocument
from search.query import JobQuery
from tests.budgets import max_queries
from tests.recruitment.factories import JobFactory
from tests.search.places.factories import SpotFactory
from tests.vocabulary.factories import MunicipalityFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs():
    """One job at each of three spots and one nowhere, the farthest the newest."""
    SpotFactory(tomakomai=True)
    SpotFactory()
    SpotFactory(town=True)
    SpotFactory(chitose_office=True)
    nowhere = MunicipalityFactory(atsuma=True)
    return {
        "nowhere": JobFactory(open=True, title="どこか", workplace_municipality=nowhere),
        "near": JobFactory(open=True, title="拓勇の仕事", workplace_town="拓勇東町"),
        "middle": JobFactory(open=True, title="駅前の仕事", workplace_town="表町", access_route="苫小牧駅前"),
        "far": JobFactory(
            open=True, title="千歳の仕事", workplace_municipality=MunicipalityFactory(chitose=True)
        ),
    }


def titles(query_string):
    return [card.job.title for card in JobSearch(JobQuery.parse(query_string)).page.object_list]


def test_nearest_first_and_unknown_places_last(jobs):
    assert titles("near=沼ノ端駅") == ["拓勇の仕事", "駅前の仕事", "千歳の仕事", "どこか"]
    assert titles("near=千歳市")[:2] == ["千歳の仕事", "拓勇の仕事"]


def test_a_limit_keeps_what_is_near(jobs):
    assert titles("near=沼ノ端駅&within=2") == ["拓勇の仕事"]
    assert titles("near=沼ノ端駅&travel=car&within=20") == ["拓勇の仕事", "駅前の仕事"]
    assert titles("near=拓勇東町&within=0") == ["拓勇の仕事"]
    assert titles("near=42.0,142.0&within=1") == []


def test_a_place_in_words_finds_the_jobs_around_it(jobs):
    assert titles("q=沼ノ端") == ["拓勇の仕事"]


def test_the_page_tells_distance_and_condition(client, jobs):
    page = client.get("/jobs/?near=沼ノ端駅&travel=car&within=30").content.decode()
    assert "沼ノ端駅から約1.0km・車で約3分（目安）" in page
    assert "沼ノ端駅から車で30分以内" in page
    assert 'value="沼ノ端駅"' in page
    assert re.search(r'<meta name="robots" content="[^"]*noindex', page)


def test_bad_input_gets_a_sentence_at_the_field(client, jobs):
    page = client.get("/jobs/?near=ありえない場所&within=5").content.decode()
    assert 'id="commute-error"' in page
    assert 'aria-invalid="true"' in page
    assert "「ありえない場所」の場所が見つかりません" in page
    assert "ありえない場所（場所が見つかりません）" in page
    assert "<article" in page, "a place that is nowhere leaves nothing out"


def test_a_position_is_rounded_and_named_but_never_shown_in_the_field(client, jobs):
    page = client.get("/jobs/?near=42.67211234,141.69319876&travel=foot").content.decode()
    assert "42.67211234" not in page
    assert '<input type="hidden" name="near" value="42.672,141.693">' in page
    assert "現在地から約" in page


def test_the_map_lists_places_with_their_jobs(client, jobs):
    with max_queries(12):
        page = client.get("/jobs/map/?near=沼ノ端駅").content.decode()
    places = re.findall(r'href="([^"]+)" data-lat="([\d.]+)" data-lon="([\d.]+)" data-count="(\d+)"', page)
    assert {(lat, count) for _, lat, _, count in places} == {
        ("42.665", "1"),
        ("42.6397", "1"),
        ("42.821", "1"),
    }
    assert "場所を示せない求人がほかに1件あります" in page
    assert 'data-origin="42.6721,141.6931"' in page
    for address, *_ in places:
        assert 'data-hit-count="1"' in client.get(address.replace("&amp;", "&")).content.decode()


def test_the_map_follows_the_conditions_and_the_list_gets_a_part_of_it(client, jobs):
    part = client.get("/jobs/map/?near=沼ノ端駅&within=2", HTTP_HX_REQUEST="true").content.decode()
    assert "<html" not in part
    assert part.count("data-lat") == 1
    assert reverse("search:map") + "?near=" in client.get("/jobs/?near=沼ノ端駅").content.decode()


def test_tiles_are_allowed_only_by_setting_and_only_as_pictures(client, jobs, settings):
    assert "tiles.example.jp" not in client.get("/jobs/").headers["Content-Security-Policy"]
    settings.MAP_TILE_URL = "https://{s}.tiles.example.jp/{z}/{x}/{y}.png"
    settings.MAP_ATTRIBUTION = "地図の出典"
    for address in ("/jobs/", "/jobs/map/"):
        policy = client.get(address).headers["Content-Security-Policy"]
        assert re.findall(r"[^;]*tiles\.example\.jp[^;]*", policy) == [
            " img-src 'self' data: https://*.tiles.example.jp"
        ]
    assert 'data-attribution="地図の出典"' in client.get("/jobs/map/").content.decode()
    assert "tiles.example.jp" not in client.get("/").headers["Content-Security-Policy"]


def test_a_changed_spot_moves_the_documents_of_its_jobs(jobs):
    where = JobDocument.objects.filter(job=jobs["middle"]).values_list("spot", flat=True)
    station = where.get()
    town = SpotFactory(town=True, name="表町", latitude=42.6375, longitude=141.6015)
    assert where.get() == station
    drift.mend()
    assert where.get() == town.pk
    town.municipality = MunicipalityFactory(chitose=True)
    town.save()
    drift.mend()
    assert where.get() == station
    town.municipality = MunicipalityFactory()
    town.save()
    drift.mend()
    assert where.get() == town.pk
    town.delete()
    drift.mend()
    assert where.get() == station
