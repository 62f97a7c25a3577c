"""The top page: sections in the editor's order, filled by themselves, gone when empty."""

import datetime
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.blocks.struct_block import StructBlockValidationError
from wagtail.models import PageViewRestriction

from home.models import TopPage
from tests.home.banners.factories import BannerFactory, SiteNoticeFactory
from tests.home.events.factories import EventPageFactory, in_days
from tests.home.factories import (
    ContentPageFactory,
    NewsPageFactory,
    library_picture,
    top_page,
    with_sections,
)
from tests.recruitment.bulk import many_jobs
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db

AUTOMATIC = [
    ("notices", {"heading": "お知らせ", "number": 5}),
    ("new_jobs", {"heading": "新着求人", "text": "", "number": 2}),
    ("new_companies", {"heading": "新しい会社", "text": "", "number": 4}),
    ("figures", {"heading": "数字で見る"}),
]


def show(client: Client) -> str:
    response = client.get("/")
    assert response.status_code == 200
    return response.content.decode()


def test_new_installation_has_a_top_page(client: Client) -> None:
    html = show(client)

    assert "この街で、働く。" in html
    assert "Welcome to your new Wagtail site" not in html


def test_new_top_page_begins_with_sections() -> None:
    assert [section.block_type for section in TopPage().sections] == [
        "hero",
        "notices",
        "new_jobs",
        "new_companies",
        "figures",
    ]


def test_sections_stand_in_the_order_of_the_editor(client: Client) -> None:
    NewsPageFactory()
    JobFactory(open=True)
    with_sections(*AUTOMATIC)
    assert show(client).index("お知らせ</h2>") < show(client).index("新着求人</h2>")

    with_sections(*reversed(AUTOMATIC))
    assert show(client).index("新着求人</h2>") < show(client).index("お知らせ</h2>")


def test_sections_without_content_disappear(client: Client) -> None:
    empty = {"heading": "空の見出し", "text": "", "items": [], "number": 4}
    with_sections(
        *AUTOMATIC, ("features", empty), ("entrances", empty), ("banners", empty), ("events", empty)
    )

    assert "<section" not in show(client)


def test_published_job_and_company_appear_by_themselves(client: Client) -> None:
    with_sections(*AUTOMATIC)
    JobFactory(open=True, title="ガントリークレーン運転士")
    JobFactory(title="まだ下書きの求人")

    html = show(client)

    assert "ガントリークレーン運転士" in html
    assert "まだ下書きの求人" not in html


def test_newest_jobs_come_first_and_as_many_as_chosen(client: Client) -> None:
    with_sections(*AUTOMATIC)
    company = CompanyFactory()
    for number in range(3):
        job = JobFactory(open=True, company=company, title=f"求人その{number}")
        job.first_published_at = timezone.now() + datetime.timedelta(minutes=number)
        job.save()

    html = show(client)

    assert html.index("求人その2") < html.index("求人その1")
    assert "求人その0" not in html


def test_pinned_notice_comes_first_and_drafts_stay_hidden(client: Client) -> None:
    with_sections(AUTOMATIC[0])
    NewsPageFactory(title="きょうの記事")
    NewsPageFactory(title="固定の記事", pinned=True, date=datetime.date(2020, 1, 1))
    NewsPageFactory(title="下書きの記事", draft=True)
    NewsPageFactory(title="終わった記事", expired=True)

    html = show(client)

    assert html.index("固定の記事") < html.index("きょうの記事")
    assert "下書きの記事" not in html
    assert "終わった記事" not in html


def test_next_events_appear_by_themselves(client: Client) -> None:
    with_sections(("events", {"heading": "イベント", "text": "", "number": 1}))
    EventPageFactory(title="あさっての会", starts_at=in_days(2), ends_at=in_days(2, 16))
    EventPageFactory(title="中止の会", cancelled=True)
    EventPageFactory(title="あしたの会")
    EventPageFactory(title="先日の会", past=True)

    html = show(client)

    assert "あしたの会" in html
    assert not any(title in html for title in ("あさっての会", "中止の会", "先日の会"))


def test_feature_of_an_unpublished_page_disappears(client: Client) -> None:
    page = ContentPageFactory(title="紙の街の夜", search_description="設備保全の一日です。")
    item = {"page": page.pk, "title": "", "lead": "", "image": None}
    with_sections(("features", {"heading": "特集", "text": "", "items": [item]}))
    assert "設備保全の一日です。" in show(client)

    page.unpublish()

    assert "紙の街の夜" not in show(client)


def test_feature_of_a_page_behind_a_login_is_not_told(client: Client) -> None:
    page = ContentPageFactory(title="内部の読みもの", search_description="職員だけの案内です。")
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)
    item = {"page": page.pk, "title": "", "lead": "", "image": None}
    with_sections(("features", {"heading": "特集", "text": "", "items": [item]}))

    assert not any(text in show(client) for text in (page.title, page.search_description))


def test_hero_searches_and_offers_popular_words(client: Client) -> None:
    picture = {"image": library_picture().pk, "alt_text": "朝の港", "decorative": False}
    with_sections(
        (
            "hero",
            {
                "heading": "この街で、はたらく。",
                "text": "",
                "image": picture,
                "image_phone": picture,
                "show_search": True,
                "popular_words": ["介護 夜勤なし"],
            },
        )
    )

    html = show(client)

    assert 'alt="朝の港"' in html
    assert 'action="/jobs/"' in html
    assert "/jobs/?q=%E4%BB%8B%E8%AD%B7+%E5%A4%9C%E5%8B%A4%E3%81%AA%E3%81%97" in html


def test_search_box_is_described_to_search_engines(client: Client) -> None:
    html = show(client)

    assert '"@type":"WebSite"' in html
    assert "/jobs/?q={search_term_string}" in html
    assert '"@type":"Organization"' in html


def test_asks_the_database_little_however_many_jobs_there_are(client: Client, max_queries: Any) -> None:
    many_jobs(300)
    BannerFactory()
    BannerFactory(page=ContentPageFactory(), url="")
    SiteNoticeFactory()
    EventPageFactory(hero_image=library_picture())
    EventPageFactory()
    NewsPageFactory(pinned=True)
    NewsPageFactory()
    picture = {"image": library_picture().pk, "alt_text": "港", "decorative": False}
    pages = [ContentPageFactory() for _ in range(4)]
    hero = {"heading": "見出し", "text": "", "image": picture, "show_search": True, "popular_words": ["介護"]}
    items = [{"page": page.pk, "title": "", "lead": "", "image": picture} for page in pages]
    doors = [
        {"link": {"label": "", "page": page.pk, "url": ""}, "text": "", "icon": "house"} for page in pages
    ]
    with_sections(
        ("hero", hero),
        *AUTOMATIC,
        ("features", {"heading": "特集", "text": "", "items": items}),
        ("entrances", {"heading": "入口", "items": doors}),
        ("banners", {"heading": "案内"}),
        ("events", {"heading": "イベント", "text": "", "number": 4}),
        (
            "free",
            {"heading": "", "text": "", "image": picture, "link": {"label": "", "page": None, "url": ""}},
        ),
    )
    client.get("/")  # makes the renditions
    cache.clear()

    with max_queries(12):
        html = show(client)

    assert "300<small>件" in html


FIGURES = {"heading": "数字で見る"}
YESTERDAY, TOMORROW = "2026-11-20T09:00:00+09:00", "2026-11-22T09:00:00+09:00"


@pytest.mark.parametrize(
    ("display", "shown"),
    [
        ({}, True),
        ({"visibility": "hidden"}, False),
        ({"visibility": "period", "shown_from": TOMORROW}, False),
        ({"visibility": "period", "shown_until": YESTERDAY}, False),
        ({"visibility": "period", "shown_from": YESTERDAY, "shown_until": TOMORROW}, True),
    ],
)
def test_section_can_be_hidden_and_scheduled(
    client: Client, at: Any, display: dict[str, str], shown: bool
) -> None:
    JobFactory(open=True)
    at(2026, 11, 21, 9)
    with_sections(("figures", {**FIGURES, **display}))

    assert ("数字で見る" in show(client)) is shown


@pytest.mark.parametrize(
    ("display", "field"),
    [
        ({"visibility": "shown", "shown_from": TOMORROW}, "visibility"),
        ({"visibility": "period"}, "shown_from"),
        ({"visibility": "period", "shown_from": TOMORROW, "shown_until": YESTERDAY}, "shown_until"),
    ],
)
def test_faulty_period_is_refused_at_its_field(display: dict[str, str], field: str) -> None:
    block = TopPage._meta.get_field("sections").stream_block.child_blocks["figures"]

    with pytest.raises(StructBlockValidationError) as caught:
        block.clean(block.to_python({**FIGURES, **display}))

    assert list(caught.value.block_errors) == [field]


def test_what_is_taken_down_disappears_at_once(client: Client) -> None:
    with_sections(*AUTOMATIC)
    company = CompanyFactory(name="みなと製紙")
    assert "みなと製紙" in show(client)

    company.live = False
    company.save()

    assert "みなと製紙" not in show(client)


def test_a_second_section_of_a_kind_shows_its_own_number(client: Client) -> None:
    NewsPageFactory.create_batch(3)
    with_sections(
        ("notices", {"heading": "一番", "number": 1}), ("notices", {"heading": "全部", "number": 5})
    )

    first, second = show(client).split("全部</h2>")

    assert first.count("article-list__item") == 1
    assert second.count("article-list__item") == 3


def test_restricted_site_asks_visitors_to_sign_in(client: Client) -> None:
    PageViewRestriction.objects.create(page=top_page(), restriction_type=PageViewRestriction.LOGIN)

    assert client.get("/").status_code == 302


@pytest.mark.parametrize("kind", TopPage._meta.get_field("sections").stream_block.child_blocks)
def test_every_kind_of_section_has_a_preview(client_for: Any, kind: str) -> None:
    block = TopPage._meta.get_field("sections").stream_block.child_blocks[kind]
    JobFactory(open=True)

    response = client_for("editor").get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    )

    assert response.status_code == 200
