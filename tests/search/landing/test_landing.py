"""Pages of an occupation in a place: what they tell, where they lead, what search engines see."""

import re
from typing import Any
from xml.etree import ElementTree

import pytest
from django.test import Client

from recruitment.models import Job
from search.indexing import refresh
from search.landing.addresses import landing_path_of, plain_name
from search.landing.facts import Pay
from search.query import JobQuery
from tests.recruitment.factories import JobFactory
from tests.vocabulary.factories import MunicipalityFactory, OccupationFactory

pytestmark = pytest.mark.django_db
TOMAKOMAI, CHITOSE, HOKKAIDO = "012131", "012246", "010006"
SALES, COOK, SELLING = "045", "055", "07"
PAGE = f"/jobs/in/{TOMAKOMAI}/{SALES}/"
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def opened(**values: Any) -> Job:
    job = JobFactory(open=True, **values)
    refresh([job.pk])
    return job


def canonical(client: Client, path: str) -> str:
    html = client.get(path).content.decode()
    return re.search(r'rel="canonical" href="http://testserver([^"]*)"', html)[1]


def test_a_page_tells_what_there_is(client: Client) -> None:
    jobs = [opened(pay_min=pay, pay_max=pay + 20_000) for pay in (180_000, 200_000, 250_000)]
    opened(hourly=True)
    hidden = JobFactory(occupation=jobs[0].occupation)

    html = client.get(PAGE).content.decode()

    assert '<h1 class="page-title">苫小牧市の販売員の求人</h1>' in html
    assert 'data-hit-count="4"' in html
    assert "雇用形態は、正社員3件、パート労働者1件です" in html.replace("パート・アルバイト", "パート労働者")
    assert "月給の求人3件が18万円〜25万円（中央値20万円）、時給の求人1件が1,200円です" in html
    assert html.count("data-job=") == 4
    assert hidden.number not in html
    assert "noindex" not in html
    assert f'"url":"http://testserver{jobs[0].get_absolute_url()}"' in html


def test_neighbours_come_with_their_numbers(client: Client) -> None:
    opened()
    opened(occupation=OccupationFactory(cook=True))
    opened(workplace_municipality=MunicipalityFactory(chitose=True))

    html = client.get(PAGE).content.decode()

    assert f'href="/jobs/in/{TOMAKOMAI}/{COOK}/">飲食物調理（1件）' in html
    assert f'href="/jobs/in/{CHITOSE}/{SALES}/">千歳市（1件）' in html
    assert f'href="{PAGE}"' not in html.split("</main>")[0].split("<main")[1]


def test_without_jobs_the_page_leads_on_and_is_not_listed(client: Client) -> None:
    MunicipalityFactory()
    opened(workplace_municipality=MunicipalityFactory(chitose=True))

    response = client.get(PAGE)
    html = response.content.decode()

    assert response.status_code == 200
    assert '<meta name="robots" content="noindex">' in html
    assert "求人はありません" in html
    assert f"/jobs/in/{CHITOSE}/{SALES}/" in html


@pytest.mark.parametrize(
    "path",
    [
        f"/jobs/in/999999/{SALES}/",
        f"/jobs/in/{TOMAKOMAI}/999/",
        f"/jobs/in/{TOMAKOMAI}/x'%22/",
        f"/jobs/in/{TOMAKOMAI[:-1]}%00/{SALES}/",
    ],
)
def test_unknown_codes_are_not_found(client: Client, path: str) -> None:
    MunicipalityFactory(), OccupationFactory()
    assert client.get(path).status_code == 404


def test_of_pages_with_the_same_jobs_the_narrowest_is_the_one(client: Client) -> None:
    MunicipalityFactory(hokkaido=True)
    opened()
    wide = f"/jobs/in/{HOKKAIDO}/{SELLING}/"

    assert canonical(client, PAGE) == PAGE
    assert canonical(client, wide) == PAGE

    other = OccupationFactory(code="048", name="営業の職業")
    opened(occupation=other, workplace_municipality=MunicipalityFactory(chitose=True))
    assert canonical(client, wide) == wide


def test_the_search_with_both_conditions_points_here(client: Client) -> None:
    opened()
    path = f"/jobs/?place={TOMAKOMAI}&occupation={SALES}"
    html = client.get(path).content.decode()

    assert canonical(client, path) == PAGE
    assert '<meta name="robots" content="noindex">' in html
    assert canonical(client, f"/jobs/?place={TOMAKOMAI}") == f"/jobs/?place={TOMAKOMAI}"


@pytest.mark.parametrize(
    ("query_string", "path"),
    [
        (f"place={TOMAKOMAI}&occupation={SALES}", PAGE),
        (f"place={TOMAKOMAI}&occupation={SALES}&sort=pay", PAGE),
        (f"place={TOMAKOMAI}&occupation={SALES}&type=100", ""),
        (f"place={TOMAKOMAI}&place={CHITOSE}&occupation={SALES}", ""),
        (f"place={TOMAKOMAI}", ""),
    ],
)
def test_which_searches_have_a_page(query_string: str, path: str) -> None:
    assert landing_path_of(JobQuery.parse(query_string)) == path


def test_searches_of_one_condition_lead_to_the_pages(client: Client) -> None:
    opened()
    assert f'href="{PAGE}">販売員（1件）' in client.get(f"/jobs/?place={TOMAKOMAI}").content.decode()
    assert f'href="{PAGE}">苫小牧市（1件）' in client.get(f"/jobs/?occupation={SALES}").content.decode()


def test_a_job_leads_to_the_page_of_its_occupation(client: Client) -> None:
    job = opened(
        occupation=OccupationFactory(code="045-01", name="衣料品販売員", level=4, parent=OccupationFactory())
    )
    opened(occupation=job.occupation)
    html = client.get(job.get_absolute_url()).content.decode()

    assert f'href="{PAGE}">苫小牧市の販売員の求人をまとめて見る' in html


def test_the_sitemap_lists_pages_with_open_jobs(client: Client, max_queries: Any) -> None:
    opened()
    opened()
    JobFactory(closed=True, occupation=OccupationFactory(cook=True))
    client.get("/sitemap-occupations.xml")
    with max_queries(1):
        response = client.get("/sitemap-occupations.xml")

    urls = [element.text for element in ElementTree.fromstring(response.content).iter(f"{MAP}loc")]
    assert urls == [f"http://testserver{PAGE}"]


def test_a_page_costs_few_queries(client: Client, max_queries: Any) -> None:
    for _ in range(12):
        opened()
    client.get(PAGE)
    with max_queries(20):  # PostgreSQL asks for the cost of each question first
        html = client.get(PAGE).content.decode()
    assert html.count("data-job=") == 10
    assert "12件すべてを見る" in html


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("看護師、准看護師", "看護師・准看護師"),
        ("配送・集荷の職業", "配送・集荷"),
        ("管理的職業", "管理的職業"),
    ],
)
def test_names_read_well_in_a_sentence(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_pay_of_few_jobs_has_no_middle() -> None:
    assert Pay("時給", [1100, 1300]).text == "時給の求人2件が1,100円〜1,300円"
    assert Pay("月給", [200_000] * 4).text == "月給の求人4件が20万円"
