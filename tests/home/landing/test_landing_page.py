"""Landing pages: current job lists, guides, the grant check, and what they cost."""

import json
import re
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from home.landing.models import LandingPage
from home.models import ContentPage, SiteSettings, TopPage
from recruitment.vocabulary.enums import JobKind
from tests.home.factories import library_picture
from tests.home.landing.factories import LandingPageFactory, body, job_list
from tests.home.landing.test_grant import SENT
from tests.recruitment.bulk import many_jobs
from tests.recruitment.factories import JobFactory
from tests.vocabulary.factories import LivingInformationFactory

pytestmark = pytest.mark.django_db

BODY = LandingPage._meta.get_field("body").stream_block
OWN = [name for name, block in BODY.child_blocks.items() if "landing/" in str(block.meta.template)]


def show(client: Client, *blocks: tuple[str, Any], **values: Any) -> str:
    page = LandingPageFactory(body=body(*blocks), **values)
    response = client.get(page.url)
    assert response.status_code == 200
    return response.content.decode()


def contact(**values: str) -> None:
    SiteSettings.objects.update_or_create(
        site_id=TopPage.objects.get().get_site().pk, defaults={"municipality": "苫小牧市", **values}
    )


@pytest.mark.parametrize("name", OWN)
def test_every_block_has_a_preview(client_for: Any, name: str) -> None:
    JobFactory(open=True)
    contact(phone="0144-00-0123")
    block = BODY.child_blocks[name]

    html = client_for("editor").get("/cms/block-preview/", {"id": block.definition_prefix}).content.decode()

    assert block.get_description()
    assert block.get_preview_value()["heading"] in html


def test_landing_blocks_are_offered_first() -> None:
    assert list(BODY.child_blocks)[:2] == ["job_list", "jobs_by_industry"]
    assert {"heading", "paragraph", "gallery"} < set(BODY.child_blocks)
    assert "html" not in BODY.child_blocks


def test_empty_blocks_leave_no_trace(client: Client) -> None:
    html = show(
        client,
        job_list(heading="求人なし"),
        ("jobs_by_industry", {"heading": "業種なし"}),
        ("living_figures", {"heading": "暮らしなし"}),
        ("contact_box", {"heading": "窓口なし"}),
        ("school_calendar", {"heading": "日程なし", "dates": []}),
        ("school_route", {"heading": "手順なし", "steps": []}),
    )

    assert "なし" not in html.split("<main")[1].split("</main>")[0]


def test_job_list_follows_the_search(client: Client) -> None:
    for number in range(3):
        JobFactory(open=True, high_school=True, title=f"高校生の仕事{number}")
    JobFactory(open=True, title="一般の仕事")
    JobFactory(high_school=True, title="下書きの仕事")
    JobFactory(expired=True, high_school=True, title="終わった仕事")

    html = show(client, job_list("kind=high_school", number=2))

    assert html.count("data-job=") == 2
    assert 'href="/jobs/?kind=high_school">すべて見る（3件）' in html
    assert not [word for word in ("一般の仕事", "下書きの仕事", "終わった仕事") if word in html]
    for name in ("list_pdf", "sheets_pdf"):  # for schools, all three and not only the two shown
        assert f'href="{reverse(f"search:{name}")}?kind=high_school" rel="nofollow"' in html
    [anchor] = re.findall('href="#(print-.+?)"[^>]*>.*先生方へ', html)
    assert html.count(f'id="{anchor}"') == 1
    assert not [word for word in ("印刷する", "先生方へ") if word in show(client, job_list(""))]


def test_high_school_jobs_are_shown_without_a_way_to_apply(client: Client) -> None:
    job = JobFactory(open=True, high_school=True)

    html = show(client, job_list("kind=high_school"), ("school_route", {}))

    assert f'href="{job.get_absolute_url()}"' in html
    assert "apply" not in html
    assert "一人一社制" in html


def test_industries_lead_into_the_search(client: Client) -> None:
    job = JobFactory(open=True, high_school=True)
    JobFactory(open=True)
    division = job.industry.path.split("/")[0]

    html = show(client, ("jobs_by_industry", {"conditions": "kind=high_school&industry=T"}))

    assert f'href="/jobs/?industry={division}&amp;kind=high_school"' in html
    assert re.search(r'landing-industry__count">1<', html)


def test_a_condition_that_was_abolished_is_ignored_as_in_the_search(client: Client) -> None:
    JobFactory(open=True)

    assert 'href="/jobs/">すべて見る（1件）' in show(client, job_list("place=999999"))


def test_a_video_brings_its_script_and_asks_nobody_before_a_click(client: Client) -> None:
    video = {"heading": "工場の一日", "url": "https://www.youtube.com/watch?v=aaaaaaaaaaa", "poster": None}

    html = show(client, ("video", video))

    assert "js/features/video.js" in html
    assert "<iframe" not in html
    assert "js/features/video.js" not in show(client)


def test_living_figures_name_the_sites_of_the_municipality(client: Client) -> None:
    LivingInformationFactory(local_promotion_site_url="https://life.city.example/")
    contact()
    figure = {"label": "空港まで", "value": "車で約30分", "note": ""}

    html = show(client, ("living_figures", {"figures": [figure]}))

    assert "車で約30分" in html
    assert "https://life.city.example/" in html


def test_contact_box_shows_the_settings(client: Client) -> None:
    contact(phone="0144-00-0123", hours="平日 9時〜17時")

    html = show(client, ("contact_box", {})).split("<main")[1]

    assert 'href="tel:0144000123"' in html
    assert "平日 9時〜17時" in html


def test_table_of_contents_names_headings_and_guides(client: Client) -> None:
    html = show(
        client,
        ("heading", {"text": "どんな街か", "level": "h2"}),
        ("heading", {"text": "細かいこと", "level": "h3"}),
        ("grant_check", {"heading": "対象になる？"}),
        ("heading", {"text": "よくある質問", "level": "h2"}),
    )
    targets = re.findall(r'<a class="chip" href="#([^"]+)"', html)

    assert len(targets) == 3
    assert all(f'id="{target}"' in html for target in targets)


def test_describes_itself_to_search_engines(client: Client) -> None:
    html = show(client, audience="high_school", lead="この街で働く案内です。", hero_image=library_picture())
    data = [json.loads(text) for text in re.findall(r'application/ld\+json">(.*?)</script>', html, re.S)]
    flat = [entry for found in data for entry in (found if isinstance(found, list) else [found])]
    page = next(entry for entry in flat if entry["@type"] == "WebPage")

    assert page["audience"]["audienceType"] == "高校生"
    assert page["description"] == "この街で働く案内です。"
    assert page["primaryImageOfPage"]["url"].startswith("http")


def test_stands_below_top_general_and_landing_pages() -> None:
    assert LandingPage.can_create_at(LandingPageFactory())
    assert {TopPage, ContentPage, LandingPage} <= set(LandingPage.allowed_parent_page_models())


@pytest.mark.parametrize(
    ("role", "offered"), [("editor", True), ("contractor-editor", True), ("operator", False)]
)
def test_the_dashboard_leads_writers_to_a_new_page(client_for: Any, role: str, offered: bool) -> None:
    client = client_for(role)
    address = f"/cms/pages/add/landing/landingpage/{TopPage.objects.get().pk}/"

    assert (address in client.get("/cms/").content.decode()) is offered
    assert (client.get(address).status_code == 200) is offered


def test_can_be_previewed_before_it_is_saved() -> None:
    JobFactory(open=True, title="まだ見ぬ仕事")
    page = LandingPage(title="書きかけ", slug="draft", body=body(job_list(), ("grant_check", {})))

    html = page.make_preview_request().content.decode()

    assert "書きかけ" in html
    assert "まだ見ぬ仕事" in html


def test_costs_the_same_with_many_jobs(client: Client, max_queries: Any) -> None:
    many_jobs(300)
    JobFactory(open=True, high_school=True)
    contact(phone="0144-00-0123")
    page = LandingPageFactory(
        hero_image=library_picture(),
        body=body(
            job_list("kind=regular"),
            job_list("kind=high_school&sort=pay", number=24),
            ("school_calendar", {}),
            ("school_route", {}),
            ("grant_check", {}),
            ("contact_box", {}),
        ),
    )
    client.get(page.url)  # makes the renditions

    with max_queries(14):
        assert client.get(page.url).status_code == 200


def test_a_list_of_jobs_costs_three_questions(max_queries: Any) -> None:
    many_jobs(50)
    block = BODY.child_blocks["job_list"]
    value = body(job_list(f"kind={JobKind.REGULAR}"))[0].value

    with max_queries(3):  # version of the documents, hits, cards
        assert "data-job" in block.render(value)


@pytest.mark.parametrize("conditions", ["q=%00'&kind=<script>", "place=" + "9" * 900, "&&&", "pay_min=-1"])
def test_hostile_states_of_old_drafts_do_no_harm(client: Client, conditions: str) -> None:
    JobFactory(open=True)

    assert "<script>alert" not in show(
        client, job_list(conditions), ("jobs_by_industry", {"conditions": conditions})
    )


def test_saving_refuses_bad_conditions_at_the_field() -> None:
    block = BODY.child_blocks["job_list"]

    with pytest.raises(ValidationError) as refused:
        block.clean(body(job_list("kind=highschool"))[0].value)

    assert "求人の種類「highschool」" in str(refused.value.as_json_data())


class TestGrantCheck:
    def page(self, **values: Any) -> LandingPage:
        return LandingPageFactory(body=body(("grant_check", {"heading": "対象になる？"})), **values)

    def test_answers_on_the_page_itself_and_keeps_nothing(self, max_queries: Any) -> None:
        page, client = self.page(title="移住の案内"), Client(enforce_csrf_checks=True)
        action = re.search(
            r'action="([^"]+)"', client.get(page.url).content.decode().split("grant-check__form")[1]
        )

        with max_queries(12) as queries:
            response = client.post(action[1].split("#")[0], SENT)

        html = response.content.decode()
        assert "移住の案内" in html
        assert "対象になる可能性があります" in html
        assert "300万円" in html
        assert 'id="grant-answer" tabindex="-1"' in html
        assert action[1].endswith("#grant-answer")
        assert not client.cookies
        assert "no-store" in response["Cache-Control"]
        assert all(query["sql"].startswith("SELECT") for query in queries)

    def test_names_what_is_missing(self, client: Client) -> None:
        html = client.post(f"/grant-check/{self.page().pk}/", {**SENT, "grant-stays": "no"}).content.decode()

        assert "足りない条件があります" in html
        assert "5年以上、続けて住む" in html
        assert "300万円" not in html

    def test_an_incomplete_form_says_what_to_answer(self, client: Client) -> None:
        html = client.post(f"/grant-check/{self.page().pk}/", {}).content.decode()

        assert "入力内容をご確認ください" in html
        assert html.count('class="field__error"') == 8

    def test_opening_the_answer_again_leads_to_the_form(self, client: Client) -> None:
        page = self.page()

        assert client.get(f"/grant-check/{page.pk}/").url == page.url

    def test_drafts_and_other_pages_answer_nothing(self, client: Client) -> None:
        draft = self.page(live=False)

        assert client.post(f"/grant-check/{draft.pk}/", SENT).status_code == 404
        assert client.post(f"/grant-check/{TopPage.objects.get().pk}/", SENT).status_code == 404
