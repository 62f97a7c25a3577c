"""Lists, themes and articles as visitors see them."""

import json
import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from wagtail.models import PageViewRestriction
from wagtail.rich_text import RichText

from features.filters import FeatureFilter
from features.models import FeatureSeriesPage, InterviewPage
from tests.features.factories import (
    FeatureSeriesPageFactory,
    InterviewPageFactory,
    days_from_today,
    feature_index,
)
from tests.home.factories import library_picture, with_sections
from tests.recruitment.factories import CompanyFactory, JobFactory
from tests.vocabulary.factories import IndustryFactory

pytestmark = pytest.mark.django_db


def show(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", FeatureFilter()),
        ("kind=story&industry=E&theme=night", FeatureFilter("story", "E", "night")),
        ("kind=x&industry=EE", FeatureFilter()),
        ("industry=%00&kind='--", FeatureFilter()),
    ],
)
def test_the_query_string_is_read_as_far_as_it_makes_sense(query: str, expected: FeatureFilter) -> None:
    assert FeatureFilter.from_query(QueryDict(query)) == expected


def test_themes_by_period() -> None:
    today = timezone.localdate()
    past = FeatureSeriesPageFactory(past=True)
    last_day = FeatureSeriesPageFactory(ends_on=today)
    endless = FeatureSeriesPageFactory()
    upcoming = FeatureSeriesPageFactory(upcoming=True)
    themes = FeatureSeriesPage.objects.order_by("pk")

    assert list(themes.running(today)) == [last_day, endless]
    assert list(themes.past(today)) == [past]
    assert list(themes.upcoming(today)) == [upcoming]


class TestList:
    def test_says_when_there_is_nothing(self, client: Client) -> None:
        assert "記事はまだありません" in show(client, feature_index().url)

    def test_running_themes_first_then_articles_then_past_themes(self, client: Client) -> None:
        running = FeatureSeriesPageFactory(title="いまの特集")
        FeatureSeriesPageFactory(past=True, title="むかしの特集")
        FeatureSeriesPageFactory(live=False, title="下書きの特集")
        InterviewPageFactory(parent=running, title="読みもの")
        InterviewPageFactory(draft=True, title="下書きの記事")

        html = show(client, "/features/")
        places = [html.index(f">{title}</a>") for title in ("いまの特集", "読みもの", "むかしの特集")]

        assert places == sorted(places)
        assert "下書きの" not in html

    def test_filters_by_kind_industry_and_theme(self, client: Client) -> None:
        theme = FeatureSeriesPageFactory(slug="night")
        bakery = CompanyFactory(industry=IndustryFactory())
        InterviewPageFactory(parent=theme, company=bakery, title="選ばれる記事")
        InterviewPageFactory(company=bakery, title="別の場所の記事")
        InterviewPageFactory(parent=theme, story=True, title="体験の記事")

        division = bakery.industry.major_code
        html = show(client, f"/features/?kind=employee&industry={division}&theme=night")

        assert "選ばれる記事" in html
        assert "別の場所の記事" not in html
        assert "体験の記事" not in html
        assert "条件に合う記事はありません" in show(client, "/features/?kind=company")

    def test_pages_keep_the_filter(self, client: Client) -> None:
        company = CompanyFactory()
        for _ in range(13):
            InterviewPageFactory(company=company)

        html = show(client, "/features/?kind=employee")

        assert html.count('<article class="card') == 12
        assert "kind=employee&amp;page=2" in html

    @pytest.mark.parametrize("query", ["page=x", "page=999", "theme=%00", "kind=%27%20OR%201", "industry=あ"])
    def test_strange_queries_are_harmless(self, client: Client, query: str) -> None:
        InterviewPageFactory()

        show(client, f"/features/?{query}")


class TestTheme:
    def test_shows_its_own_published_articles(self, client: Client) -> None:
        theme = FeatureSeriesPageFactory()
        InterviewPageFactory(parent=theme, title="この特集の話")
        InterviewPageFactory(parent=theme, draft=True, title="下書きの話")
        InterviewPageFactory(title="よその話")

        html = show(client, theme.url)

        assert "この特集の話" in html
        assert "下書きの話" not in html
        assert "よその話" not in html

    def test_says_when_there_is_no_article(self, client: Client) -> None:
        assert "記事はまだありません" in show(client, FeatureSeriesPageFactory().url)


class TestArticle:
    def test_leads_to_its_neighbours_in_the_theme(self, client: Client) -> None:
        theme, now = FeatureSeriesPageFactory(), timezone.now()
        old, middle, new = (
            InterviewPageFactory(parent=theme, first_published_at=now - timedelta(days=days))
            for days in (3, 2, 1)
        )
        InterviewPageFactory(parent=theme, draft=True)
        InterviewPageFactory(first_published_at=now - timedelta(days=2, hours=1))

        def around(page: InterviewPage) -> list[str]:
            context = client.get(page.url).context
            return [near.url if near else "" for near in (context["newer"], context["older"])]

        assert around(middle) == [new.url, old.url]
        assert around(new) == ["", middle.url]
        assert around(old) == [middle.url, ""]

    def test_describes_itself_to_search_engines(self, client: Client) -> None:
        article = InterviewPageFactory(search_description="夜勤の一日。")
        html = show(client, article.url)
        found = [json.loads(data) for data in re.findall(r'ld\+json">(.*?)</script>', html)]
        data = next(entry for entry in found if entry["@type"] == "Article")

        assert data["about"]["name"] == article.company_name
        assert "BreadcrumbList" in {entry["@type"] for entry in found}
        assert '<meta name="description" content="夜勤の一日。">' in html

    def test_video_is_a_plain_link_until_a_script_takes_over(self, client: Client) -> None:
        video = {"heading": "工場の一日", "url": "https://youtu.be/dQw4w9WgXcQ", "poster": None}
        response = client.get(InterviewPageFactory(body=[("video", video)]).url)
        html = response.content.decode()

        assert 'href="https://www.youtube.com/watch?v=dQw4w9WgXcQ"' in html
        assert "<iframe" not in html
        policy = response.headers["Content-Security-Policy"]
        assert "frame-src https://www.youtube-nocookie.com https://player.vimeo.com;" in policy

    def test_markup_in_texts_stays_text(self, client: Client) -> None:
        evil = "<script>alert(1)</script>"
        fields = ("title", "lead", "person", "person_role", "credit")
        entries = [{"time": "8:30", "what": evil, "detail": evil}] * 2
        answer = {"question": evil, "answer": RichText("<p>音。</p>"), "portrait": None}
        body = [("answer", answer), ("day", {"heading": evil, "entries": entries})]
        article = InterviewPageFactory(**dict.fromkeys(fields, evil), body=body)

        assert "<script>alert" not in show(client, article.url) + show(client, "/features/")

    def test_a_private_article_is_nowhere(self, client: Client) -> None:
        article = InterviewPageFactory(title="会員だけの話")
        PageViewRestriction.objects.create(page=article, restriction_type=PageViewRestriction.LOGIN)

        assert "会員だけの話" not in show(client, "/features/")


def test_withheld_name_and_face_are_shown_nowhere(client: Client) -> None:
    face, company = library_picture("顔", "三浦さんの顔"), CompanyFactory()
    other = library_picture()
    hidden = {"name_withheld": True, "face_withheld": True, "portrait": face, "cover": other}
    answer = {"question": "きっかけは？", "answer": RichText("<p>音です。</p>"), "portrait": None}
    article = InterviewPageFactory(story=True, company=company, body=[("answer", answer)], **hidden)
    with_sections(("running_features", {"heading": "特集", "text": "", "number": 3}))
    # A page that was published before the switch was set, with the portrait as its cover.
    InterviewPage.objects.update(cover=face, og_image=face)

    addresses = [article.url, "/features/", "/", company.get_absolute_url(), "/sitemap-pages.xml"]
    html = "".join(show(client, address) for address in addresses)

    assert "Aさん" in html
    assert "三浦" not in html
    assert "拓也" not in html
    assert not face.renditions.exists()
    assert article.shown_name == "Aさん"


class TestElsewhere:
    def test_company_and_job_lead_to_published_articles(self, client: Client) -> None:
        job = JobFactory(open=True)
        InterviewPageFactory(company=job.company, title="訪ねた記事")
        InterviewPageFactory(company=job.company, draft=True, title="下書きの記事")

        for address in (job.company.get_absolute_url(), job.get_absolute_url()):
            html = show(client, address)
            assert "訪ねた記事" in html
            assert "下書きの記事" not in html

    def test_top_page_fills_its_section_by_itself(self, client: Client) -> None:
        with_sections(("running_features", {"heading": "特集・新しい記事", "text": "", "number": 2}))
        assert "特集・新しい記事" not in show(client, "/")

        theme = FeatureSeriesPageFactory(title="いまの特集")
        FeatureSeriesPageFactory(past=True, title="むかしの特集")
        company = CompanyFactory()
        for number in range(3):
            published = timezone.now() - timedelta(days=number)
            InterviewPageFactory(
                parent=theme, company=company, title=f"記事その{number}", first_published_at=published
            )
        html = show(client, "/")

        assert "いまの特集" in html
        assert "むかしの特集" not in html
        assert ["記事その0" in html, "記事その1" in html, "記事その2" in html] == [True, True, False]
        assert 'href="/features/"' in html


def test_no_page_asks_more_for_many_articles(client: Client, max_queries: Callable[[int], Any]) -> None:
    theme, job = FeatureSeriesPageFactory(cover=library_picture()), JobFactory(open=True)
    FeatureSeriesPageFactory(starts_on=days_from_today(-3), cover=library_picture())
    picture = library_picture()
    picture.contextual_alt_text, picture.decorative = "港の朝", False
    photo = {"image": picture, "caption": "", "credit": ""}
    for _ in range(8):
        article = InterviewPageFactory(parent=theme, company=job.company, portrait=library_picture())
    article.body = [("image", photo), *((block.block_type, block.value) for block in article.body)]
    article.save()
    with_sections(("running_features", {"heading": "特集", "text": "", "number": 6}))

    budgets = {
        "/features/": 12,
        theme.url: 12,
        article.url: 12,
        "/": 9,
        job.get_absolute_url(): 10,
        job.company.get_absolute_url(): 10,
    }
    for address, limit in budgets.items():
        client.get(address)
        with max_queries(limit):
            show(client, address)
