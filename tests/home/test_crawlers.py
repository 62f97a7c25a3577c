"""Sitemap, robots and manifest."""

from xml.etree import ElementTree

import pytest
from django.test import Client
from wagtail.models import PageViewRestriction

from home.sitemaps import ENTRIES_PER_FILE
from tests.home.factories import ContentPageFactory, NewsPageFactory
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def locations(client: Client, path: str) -> list[str]:
    response = client.get(path)
    assert response.status_code == 200
    return [element.text or "" for element in ElementTree.fromstring(response.content).iter(f"{MAP}loc")]


def test_index_has_one_file_for_each_kind(client: Client) -> None:
    kinds = ["pages", "news", "features", "events", "landing", "jobs", "occupations", "companies"]
    assert locations(client, "/sitemap.xml") == [f"http://testserver/sitemap-{kind}.xml" for kind in kinds]


def test_pages_stand_in_the_file_of_their_kind(client: Client) -> None:
    NewsPageFactory(slug="snow")
    ContentPageFactory(slug="about")

    assert locations(client, "/sitemap-news.xml") == [
        "http://testserver/news/",
        "http://testserver/news/snow/",
    ]
    assert locations(client, "/sitemap-pages.xml") == ["http://testserver/", "http://testserver/about/"]


def test_japanese_slugs_are_escaped(client: Client) -> None:
    ContentPageFactory(slug="苫小牧")
    escaped = "http://testserver/%E8%8B%AB%E5%B0%8F%E7%89%A7/"
    assert escaped in locations(client, "/sitemap-pages.xml")


def test_every_entry_can_be_opened(client: Client) -> None:
    JobFactory(open=True)
    CompanyFactory(draft=True)
    NewsPageFactory()
    ContentPageFactory(noindex=True, slug="hidden")
    ContentPageFactory(live=False, slug="draft")
    NewsPageFactory(expired=True)
    secret = ContentPageFactory(slug="secret")
    PageViewRestriction.objects.create(page=secret, restriction_type="login")
    ContentPageFactory(parent=secret, slug="below")

    found = [url for path in locations(client, "/sitemap.xml") for url in locations(client, path)]

    assert len(found) == 6  # top, news list, article, job, its company, its occupation in its place
    assert {client.get(url).status_code for url in found} == {200}


def test_jobs_that_are_not_open_are_left_out(client: Client) -> None:
    JobFactory()
    JobFactory(expired=True)
    JobFactory(closed=True)

    assert locations(client, "/sitemap-jobs.xml") == []


def test_entries_tell_their_last_change(client: Client) -> None:
    JobFactory(open=True)
    ContentPageFactory(last_published_at="2026-11-01T09:00:00+09:00")

    assert "<lastmod>2026-11-01</lastmod>" in client.get("/sitemap-pages.xml").content.decode()


def test_ten_thousand_jobs_cost_two_queries(client: Client, max_queries) -> None:
    from tests.recruitment.bulk import many_jobs

    many_jobs(300)

    with max_queries(2):
        assert len(locations(client, "/sitemap-jobs.xml")) == 300
    assert ENTRIES_PER_FILE == 10_000


def test_many_pages_cost_one_query_for_each_type(client: Client, max_queries) -> None:
    for _ in range(12):
        NewsPageFactory()

    with max_queries(5):
        assert len(locations(client, "/sitemap-news.xml")) == 13


def test_unknown_section_is_not_found(client: Client) -> None:
    assert client.get("/sitemap-users.xml").status_code == 404


def test_robots_names_the_sitemap_and_keeps_portals_out(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()

    assert "Sitemap: http://testserver/sitemap.xml" in text
    for path in ("/cms/", "/accounts/", "/my/", "/employer/"):
        assert f"Disallow: {path}" in text


def test_manifest_names_the_site(client: Client) -> None:
    response = client.get("/site.webmanifest")

    assert response.headers["Content-Type"] == "application/manifest+json"
    assert response.json()["name"] == "しごとマッチングサイト"
