"""The demo city's pages: markup of the texts, and a tree that can be built twice."""

import datetime
import json
import re
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from wagtail.models import Page

from core.blocks import BodyBlock
from core.models import SiteImage
from features.models import InterviewPage
from home.banners.models import Banner
from home.demo import banners, build, build_pages, events, interviews, sections
from home.demo.markup import read
from home.demo.texts import read_texts, with_dates
from home.events.models import EventPage
from home.models import ContentPage, NewsPage
from tests.home.factories import library_picture
from tests.recruitment.factories import CompanyFactory

FORBIDDEN = re.compile(r"TODO|lorem|ダミー|サンプル", re.IGNORECASE)


class TestMarkup:
    def kinds(self, text: str) -> list[str]:
        return [block["type"] for block in read(text, "test")]

    def test_reads_every_kind_of_block(self) -> None:
        text = (
            "はじめに。\n\n## 見出し\n\n- 一\n- 二\n\n| 時期 | こと |\n| 7月 | 公開 |\n\n> 言葉 — 人 / 役\n\n"
            "!warning 注意\n本文。\n\n1. する ：詳しく。\n\n?? 問い\n答え。\n?? 次\n答え。\n\n[求人](/jobs/)"
        )

        assert self.kinds(text) == [
            "paragraph",
            "heading",
            "paragraph",
            "table",
            "quote",
            "callout",
            "steps",
            "accordion",
            "button",
        ]

    def test_tables_are_named_after_their_heading_or_their_caption(self) -> None:
        table = "| a | b |\n| c | d |"

        assert read(f"## 日程\n\n{table}", "test")[1]["value"]["caption"] == "日程"
        assert read(f"## 日程\n\n= 費用\n{table}", "test")[1]["value"]["caption"] == "費用"

    def test_quotes_name_the_speaker(self) -> None:
        assert read("> 言葉 — 三浦さん / 保全", "test")[0]["value"] == {
            "text": "言葉",
            "speaker": "三浦さん",
            "role": "保全",
        }

    def test_text_is_escaped(self) -> None:
        assert read("a < b", "test")[0]["value"] == "<p>a &lt; b</p>"

    def test_ids_are_the_same_every_time(self) -> None:
        assert read("一\n\n二", "test") == read("一\n\n二", "test")


def test_dates_count_from_the_day_of_the_text() -> None:
    friday = datetime.date(2026, 11, 20)

    assert with_dates("{+1}と{+14土}", friday) == "11月21日（土）と12月5日（土）"


@pytest.mark.parametrize(("pattern", "key"), [("news*.toml", "news"), ("content*.toml", "page")])
def test_texts_are_complete_and_fit_their_fields(pattern: str, key: str) -> None:
    entries = read_texts(pattern, key)
    slugs = [entry["slug"] for entry in entries]

    assert len(set(slugs)) == len(slugs)
    for entry in entries:
        assert 20 <= len(entry["lead"]) <= 160, entry["slug"]
        assert not FORBIDDEN.search(json.dumps(entry, ensure_ascii=False, default=str)), entry["slug"]
        assert BodyBlock().to_python(
            read(with_dates(entry["body"], datetime.date(2026, 11, 21)), entry["slug"])
        )


def test_events_are_complete_and_fit_their_fields() -> None:
    entries = events.read_events()

    assert len({entry["slug"] for entry in entries}) == len(entries) == 15
    for entry in entries:
        assert 20 <= len(entry["lead"]) <= 160, entry["slug"]
        assert not FORBIDDEN.search(json.dumps(entry, ensure_ascii=False)), entry["slug"]
        assert BodyBlock().to_python(read(entry["body"], entry["slug"]))


def broken_links(client: Client, html: str, opened: set[str]) -> list[str]:
    """Other paths of this site that the pages link to and that lead nowhere; a banner may lead elsewhere."""
    paths = set(re.findall(r'href="(/[^"?#]*)', html)) - opened
    wrong = []
    for path in sorted(path for path in paths if not path.startswith(("/static", "/media"))):
        answer = client.get(path)
        if answer.get("Location", "").startswith("/"):
            answer = client.get(path, follow=True)
        if answer.status_code >= 400:
            wrong.append(path)
    return wrong


@pytest.fixture
def few_pictures_and_firms(db: None, monkeypatch: pytest.MonkeyPatch) -> None:
    """One scene, one face and one company stand for all of the library and the city."""
    scene, face, company = library_picture(), library_picture("顔", "顔"), CompanyFactory()

    def picture(name: str) -> SiteImage | None:
        return (face if name.startswith("portrait") else scene) if name else None

    for module in (banners, build, events, interviews, sections):
        monkeypatch.setattr(module, "library_image", picture)
    monkeypatch.setattr(interviews, "company_of", lambda slug: company)


@pytest.mark.django_db
@pytest.mark.usefixtures("few_pictures_and_firms")
class TestTree:
    def test_pages_open_links_lead_somewhere_and_building_again_changes_nothing(
        self, client: Client, max_queries: Any
    ) -> None:
        build_pages()
        self.every_page_opens_and_every_link_leads_somewhere(client, max_queries)
        self.building_again_changes_nothing()

    def every_page_opens_and_every_link_leads_somewhere(self, client: Client, max_queries: Any) -> None:
        pages = Page.objects.filter(depth__gte=2)
        assert NewsPage.objects.count() == 20
        assert ContentPage.objects.count() == 5
        assert EventPage.objects.count() == 15
        assert Banner.objects.count() == 8
        for event in EventPage.objects.all():
            event.full_clean()
        for banner in Banner.objects.all():
            banner.full_clean()
        assert InterviewPage.objects.count() == 24
        answers = {page.url: client.get(page.url) for page in pages}
        assert {answer.status_code for answer in answers.values()} == {200}
        cache.clear()
        with max_queries(12):  # the top page with every kind of section
            client.get("/")
        html = "".join(answer.content.decode() for answer in answers.values())
        assert broken_links(client, html, opened=set(answers)) == []

    def building_again_changes_nothing(self) -> None:
        before = list(Page.objects.values_list("pk", "title", "latest_revision_id"))
        NewsPage.objects.filter(slug="opening").update(title="編集した題名")

        build_pages()

        assert list(
            Page.objects.exclude(slug="opening").values_list("pk", "title", "latest_revision_id")
        ) == [row for row in before if row[1] != "「とまこまい しごとナビ」を公開しました"]
        assert NewsPage.objects.get(slug="opening").title == "編集した題名"


def test_every_category_is_used() -> None:
    assert {entry["category"] for entry in read_texts("news*.toml", "news")} == {
        slug for slug, _ in build.CATEGORIES
    }
