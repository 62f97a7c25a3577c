"""The page of the job search: markup, partial answers, hostile addresses."""

import re

import pytest
from bs4 import BeautifulSoup
from django.urls import reverse

from recruitment.models import Job
from search.indexing import refresh
from tests.recruitment.bulk import many_jobs
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db

URL = "/jobs/"


@pytest.fixture
def jobs():
    return [
        JobFactory(
            open=True, title=f"介護スタッフ{number}", car_commuting=number % 2 == 0, features=",training,"
        )
        for number in range(3)
    ]


def soup(response) -> BeautifulSoup:
    assert response.status_code == 200
    return BeautifulSoup(response.content.decode(), "html.parser")


def test_the_markup_other_systems_rely_on(client, jobs):
    assert reverse("search:jobs") == URL
    page = soup(client.get(URL, {"q": "介護"}))
    assert {card["data-job"] for card in page.select("article[data-job]")} == {job.number for job in jobs}
    assert page.select_one("[data-hit-count]").get_text() == "3"
    car = page.select_one('[data-facet="feature:car"]')
    assert car["data-count"] == "2"
    assert car.select_one('input[name="feature"][value="car"]')
    assert page.select_one('form[method="get"] button[type="submit"]')
    assert not page.select("[style], script:not([src], [type='application/ld+json'])")


def test_every_condition_can_be_taken_away(client, jobs):
    page = soup(client.get(URL, {"q": "介護", "feature": ["car", "training"], "pay_min": "1150"}))
    chips = {chip.get_text(" ", strip=True): chip["href"] for chip in page.select(".chip--on")}
    assert len(chips) == 4
    assert any("時給 1,150円以上" in text for text in chips)
    for address in chips.values():
        assert soup(client.get(URL + address)).select_one("[data-hit-count]")
    assert page.select_one('input[name="feature"][value="car"]').has_attr("checked")


def test_an_empty_result_has_a_way_on(client, jobs):
    page = soup(client.get(URL, {"q": "介護", "kind": "internship"}))
    assert page.select_one("[data-hit-count]").get_text() == "0"
    hint = page.select_one(".job-results__hints a")
    assert "3件" in hint.get_text()
    assert soup(client.get(URL + hint["href"])).select_one("[data-hit-count]").get_text() == "3"


@pytest.fixture
def city():
    """Jobs of many employers, indexed."""
    many_jobs(45)
    refresh(Job.objects.values_list("pk", flat=True))


def test_pages_sizes_and_the_last_page(client, city):
    first = soup(client.get(URL))
    assert len(first.select("article[data-job]")) == 20
    assert len(soup(client.get(URL, {"per_page": 50})).select("article[data-job]")) == 45
    last = soup(client.get(URL, {"page": 99999}))
    assert len(last.select("article[data-job]")) == 5
    assert last.select_one('link[rel="canonical"]')["href"].endswith("/jobs/?page=3")


@pytest.mark.parametrize(
    ("query", "indexable"),
    [("", True), ("feature=car", True), ("feature=car&type=100", False), ("q=x", False), ("sort=pay", False)],
)
def test_search_engines_are_told(client, jobs, query, indexable):
    page = soup(client.get(f"{URL}?{query}"))
    robots = page.select_one('meta[name="robots"]')
    assert (robots is None) is indexable
    assert page.select_one('link[rel="canonical"]')


def test_one_condition_names_the_page(client, jobs):
    page = soup(client.get(URL, {"place": "012131"}))
    assert page.h1.get_text(strip=True) == "苫小牧市の求人"
    assert page.title.get_text().startswith("苫小牧市の求人｜")


def test_htmx_gets_the_parts_that_change_and_a_clean_address(client, jobs):
    response = client.get(URL, {"q": "介護", "pay_min": "", "sort": ""}, headers={"HX-Request": "true"})
    page = soup(response)
    assert page.select_one("#job-results") and page.select_one("#job-facets[data-hx-swap-oob]")
    assert "3件" in page.select_one('[data-hx-swap-oob="innerHTML:#job-status"]').get_text()
    assert not page.select("html, header.site-header")
    assert response["HX-Push-Url"] == "/jobs/?q=%E4%BB%8B%E8%AD%B7"
    assert "HX-Request" in response["Vary"]
    restored = client.get(URL, headers={"HX-Request": "true", "HX-History-Restore-Request": "true"})
    assert soup(restored).select_one("html")


HOSTILE = (
    "q=%00", "q=%FF%FE", "q=%ED%A0%80", "q=%22", "q=%27%20OR%201=1--", "q=" + "%E6%B8%AF" * 3300, "page=abc",
    "page=-1", "page=1e9", "per_page=0", "pay_min=99999999999999", "pay_min=999999999", "place=%00",
    "place=%27", "sort=%00", "q=%3Cscript%3Ealert(1)%3C/script%3E", "&&&===", "%", "q[]=1", "q=a&q=b",
    "feature=" + "x" * 10_000, "&".join(f"place={number:06d}" for number in range(500)), "days=" + "1" * 5000,
    "q=%25s%25(x)s", "q=*%20NOT", "sort=relevance", "q=!!!&sort=pay",
)  # fmt: skip


def test_hostile_addresses_are_answered(client, jobs):
    for query in HOSTILE:
        response = client.get(f"{URL}?{query}")
        assert response.status_code == 200, query
        assert "<script>alert" not in response.content.decode()
        assert client.get(f"/jobs/suggest/?{query}").status_code == 200, query


def test_suggestions_are_a_json_list(client, jobs):
    assert isinstance(client.get(reverse("search:suggest"), {"q": "介護"}).json(), list)
    assert client.get(reverse("search:suggest")).json() == []


def test_other_methods_are_refused(client):
    assert client.post(URL).status_code == 405


def test_the_page_stays_within_its_query_budget(client, max_queries, city):
    client.get(URL)
    with max_queries(12):
        response = client.get(URL, {"type": "100", "feature": "training"})
    assert re.search(r"data-hit-count=\"\d+\"", response.content.decode())


def test_words_that_lead_nowhere_still_lead_to_the_kinds_of_work_there_are(client, jobs, city):
    page = soup(client.get(URL, {"q": "ぬりかべ"}))
    assert page.select_one("[data-hit-count]").get_text() == "0"
    hints = page.select(".job-results__hints a")
    assert hints
    assert all("occupation=" in hint["href"] for hint in hints)
