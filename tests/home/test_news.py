"""News: list, filter, article, feed."""

import datetime
from typing import Any
from xml.etree import ElementTree

import pytest
from django.http import QueryDict
from django.test import Client
from wagtail.models import PageViewRestriction

from home.models import NewsCategory, NewsPage
from home.news_filter import NewsFilter
from tests.home.factories import NewsCategoryFactory, NewsPageFactory, news_index

ATOM = "{http://www.w3.org/2005/Atom}"


class TestFilter:
    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("", NewsFilter()),
            ("category=event&year=2026", NewsFilter("event", 2026)),
            ("year=abcd", NewsFilter()),
            ("year=0000", NewsFilter()),
            ("year=２０２６", NewsFilter()),
            ("year=-1", NewsFilter()),
            ("category=%00", NewsFilter()),
        ],
    )
    def test_reads_what_makes_sense(self, query: str, expected: NewsFilter) -> None:
        assert NewsFilter.from_query(QueryDict(query)) == expected

    def test_becomes_a_query_string_again(self) -> None:
        assert NewsFilter("event", 2026).query_string() == "category=event&year=2026"
        assert NewsFilter().query_string() == ""


@pytest.mark.django_db
class TestPublished:
    def test_leaves_out_drafts_ended_and_private_articles(self) -> None:
        shown = NewsPageFactory()
        NewsPageFactory(draft=True)
        NewsPageFactory(expired=True)
        private = NewsPageFactory()
        PageViewRestriction.objects.create(page=private, restriction_type=PageViewRestriction.LOGIN)

        assert list(NewsPage.objects.published()) == [shown]

    def test_nothing_below_a_private_list_is_public(self) -> None:
        article = NewsPageFactory()
        PageViewRestriction.objects.create(
            page=article.get_parent(), restriction_type=PageViewRestriction.LOGIN
        )

        assert not NewsPage.objects.published().exists()

    def test_newest_day_first(self) -> None:
        old = NewsPageFactory(date=datetime.date(2026, 1, 5))
        new = NewsPageFactory(date=datetime.date(2026, 2, 5))
        pinned = NewsPageFactory(date=datetime.date(2025, 1, 5), pinned=True)

        assert list(NewsPage.objects.newest()) == [new, old, pinned]
        assert list(NewsPage.objects.pinned_first()) == [pinned, new, old]

    def test_pinned_article_falls_back_after_its_last_day(self, at: Any) -> None:
        pinned = NewsPageFactory(
            date=datetime.date(2025, 1, 5), pinned=True, pinned_until=datetime.date(2026, 11, 21)
        )
        new = NewsPageFactory(date=datetime.date(2026, 2, 5))

        at(2026, 11, 21, 23)
        assert list(NewsPage.objects.pinned_first()) == [pinned, new]
        assert pinned.is_pinned

        at(2026, 11, 22, 0, 1)
        assert list(NewsPage.objects.pinned_first()) == [new, pinned]
        assert not pinned.is_pinned


@pytest.mark.django_db
class TestList:
    def test_says_when_there_is_nothing(self, client: Client) -> None:
        response = client.get(news_index().url)

        assert "お知らせはありません" in response.content.decode()

    def test_filters_by_category_and_year(self, client: Client) -> None:
        event = NewsCategoryFactory()
        NewsPageFactory(title="説明会", category=event, date=datetime.date(2026, 5, 1))
        NewsPageFactory(title="去年の説明会", category=event, date=datetime.date(2025, 5, 1))
        NewsPageFactory(title="お休み", date=datetime.date(2026, 5, 1))

        html = client.get("/news/?category=event&year=2026").content.decode()

        assert ">説明会</a>" in html
        assert "去年の説明会" not in html
        assert "お休み" not in html

    def test_years_tell_how_many_articles_they_have(self, client: Client) -> None:
        for year in (2024, 2026, 2026):
            NewsPageFactory(date=datetime.date(year, 5, 1))

        assert client.get("/news/").context["years"] == [(2026, 2), (2024, 1)]

    def test_pages_keep_the_filter(self, client: Client) -> None:
        event = NewsCategoryFactory()
        for _ in range(11):
            NewsPageFactory(category=event)

        html = client.get("/news/?category=event").content.decode()

        assert "category=event&amp;page=2" in html

    @pytest.mark.parametrize(
        "query", ["page=999", "page=x", "year=99999", "category=' OR 1=1 --", "page=%00"]
    )
    def test_strange_queries_are_harmless(self, client: Client, query: str) -> None:
        NewsPageFactory()

        assert client.get(f"/news/?{query}").status_code == 200

    def test_asks_the_database_the_same_for_many_articles(self, client: Client, max_queries: Any) -> None:
        category = NewsCategoryFactory()
        for _ in range(12):
            NewsPageFactory(category=category)

        with max_queries(14):
            client.get("/news/")


@pytest.mark.django_db
class TestArticle:
    def test_shows_text_and_neighbours(self, client: Client) -> None:
        NewsPageFactory(title="前の記事", date=datetime.date(2026, 5, 1))
        article = NewsPageFactory(
            title="この記事", date=datetime.date(2026, 5, 2), category=NewsCategoryFactory()
        )
        NewsPageFactory(title="次の記事", date=datetime.date(2026, 5, 3))

        html = client.get(article.url).content.decode()

        assert "2026年5月2日" in html
        assert "前の記事" in html
        assert "次の記事" in html
        assert '"@type":"NewsArticle"' in html
        assert '"@type":"BreadcrumbList"' in html

    def test_articles_of_one_day_are_neighbours_once(self, client: Client) -> None:
        first, second, third = (NewsPageFactory(date=datetime.date(2026, 5, 1)) for _ in range(3))

        for article, newer, older in [(first, second, None), (second, third, first), (third, None, second)]:
            context = client.get(article.url).context
            assert (context["newer"], context["older"]) == (newer, older)

    def test_every_field_but_the_title_may_be_empty(self, client: Client) -> None:
        article = NewsPageFactory(lead="")

        assert client.get(article.url).status_code == 200

    def test_draft_is_not_found(self, client: Client) -> None:
        assert client.get(NewsPageFactory(draft=True).url).status_code == 404

    def test_title_with_markup_stays_text(self, client: Client) -> None:
        article = NewsPageFactory(title="<script>alert(1)</script>")

        assert "<script>alert" not in client.get(article.url).content.decode()


@pytest.mark.django_db
class TestFeed:
    def test_lists_the_newest_articles(self, client: Client) -> None:
        NewsPageFactory(title="説明会", category=NewsCategoryFactory(), first_published_at=None)
        NewsPageFactory(title="下書き", draft=True)

        response = client.get("/news/feed.xml")
        feed = ElementTree.fromstring(response.content)

        assert response.headers["Content-Type"].startswith("application/atom+xml")
        assert [entry.findtext(f"{ATOM}title") for entry in feed.iter(f"{ATOM}entry")] == ["説明会"]

    def test_is_not_found_without_a_list(self, client: Client) -> None:
        assert client.get("/news/feed.xml").status_code == 404

    def test_may_be_that_of_one_category(self, client: Client) -> None:
        NewsPageFactory(title="説明会", category=NewsCategoryFactory())
        NewsPageFactory(title="お休み")

        response = client.get("/news/feed.xml?category=event")

        assert "説明会</title>" in response.content.decode()
        assert "お休み</title>" not in response.content.decode()
        assert "/news/feed.xml?category=event" in client.get("/news/?category=event").content.decode()


@pytest.mark.django_db
def test_category_can_be_previewed_before_saving() -> None:
    html = NewsCategory(name="書きかけの分類").make_preview_request(None, "").rendered_content

    assert html.count("書きかけの分類") == 2


@pytest.mark.django_db
def test_article_can_be_previewed_before_it_is_stored() -> None:
    article = NewsPage(title="書きかけの記事", slug="unwritten")
    news_index().add_child(instance=article)
    article.pk = None

    assert "書きかけの記事" in article.make_preview_request(None, "").rendered_content
