"""The top page: sections in the editor's order, filled by themselves, gone when empty."""

import datetime
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from wagtail.blocks.struct_block import StructBlockValidationError

from home.models import TopPage
from tests.home.factories import ContentPageFactory, NewsPageFactory, library_picture, with_sections
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


def banner(**values: Any) -> dict[str, Any]:
    link = {"label": "合同企業説明会", "page": None, "url": "/events/"}
    return {
        "image": library_picture().pk,
        "alt_text": "",
        "link": link,
        "starts_on": None,
        "ends_on": None,
        "sponsored": False,
        **values,
    }


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
    empty = {"heading": "空の見出し", "text": "", "items": []}
    with_sections(*AUTOMATIC, ("features", empty), ("entrances", empty), ("banners", empty))

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


@pytest.mark.parametrize(
    ("starts", "ends", "shown"),
    [(None, None, True), (0, 0, True), (1, None, False), (None, -1, False), (-3, 3, True)],
)
def test_banners_keep_to_their_period(
    client: Client, starts: int | None, ends: int | None, shown: bool
) -> None:
    today = timezone.localdate()

    def day(offset: int | None) -> str | None:
        return None if offset is None else (today + datetime.timedelta(days=offset)).isoformat()

    with_sections(("banners", {"heading": "", "items": [banner(starts_on=day(starts), ends_on=day(ends))]}))

    assert ("合同企業説明会" in show(client)) is shown


def test_sponsored_banner_is_marked(client: Client) -> None:
    with_sections(("banners", {"heading": "", "items": [banner(sponsored=True)]}))

    assert "広告" in show(client)


def test_feature_of_an_unpublished_page_disappears(client: Client) -> None:
    page = ContentPageFactory(title="紙の街の夜", search_description="設備保全の一日です。")
    item = {"page": page.pk, "title": "", "lead": "", "image": None}
    with_sections(("features", {"heading": "特集", "text": "", "items": [item]}))
    assert "設備保全の一日です。" in show(client)

    page.unpublish()

    assert "紙の街の夜" not in show(client)


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
        ("banners", {"heading": "", "items": [banner(), banner()]}),
        (
            "free",
            {"heading": "", "text": "", "image": picture, "link": {"label": "", "page": None, "url": ""}},
        ),
    )
    client.get("/")  # makes the renditions

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
