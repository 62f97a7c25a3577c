"""Signage in the admin: keeping screens, QR codes, flyers (A22)."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.test.utils.form_data import nested_form_data, streamfield

from home.models import SiteSettings
from home.signage.models import SignageScreen
from tests.features.factories import InterviewPageFactory
from tests.home.factories import ContentPageFactory, library_picture, top_page
from tests.home.landing.factories import LandingPageFactory
from tests.home.signage.factories import SignageScreenFactory
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db


def screen_form(conditions: str = "", **values: Any) -> dict[str, Any]:
    part = {"seconds": "12", "label": "新着求人", "number": "6", "conditions": conditions}
    return nested_form_data(
        {
            "name": "駅の待合室",
            "turned": "on",
            "programme": streamfield([("jobs", part)]),
            **values,
        }
    )


def test_editor_adds_a_screen_from_the_address_of_a_search(client_for: Any) -> None:
    url = reverse(SignageScreen.snippet_viewset.get_url_name("add"))
    address = "https://shigoto.example.jp/jobs/?kind=internship&page=3"

    response = client_for("editor").post(url, screen_form(address))

    assert response.status_code == 302, response.context["form"].errors
    screen = SignageScreen.objects.get()
    assert screen.programme[0].value["conditions"].startswith("kind=internship")
    assert "page=3" not in screen.programme[0].value["conditions"]


@pytest.mark.parametrize("conditions", ["https://www.example.jp/", "ひらがな", "kind=alien", "<script>"])
def test_conditions_nobody_understands_are_refused_with_a_sentence(client_for: Any, conditions: str) -> None:
    url = reverse(SignageScreen.snippet_viewset.get_url_name("add"))

    response = client_for("editor").post(url, screen_form(conditions))

    assert response.status_code == 200
    assert not SignageScreen.objects.exists()


def test_editing_shows_the_secret_address_and_a_preview(client_for: Any) -> None:
    screen = SignageScreenFactory()
    JobFactory(open=True, title="港の荷役")

    html = client_for("editor").get(edit_url(screen)).content.decode()

    assert screen.get_absolute_url() in html
    assert "横置きの画面で表示" in html
    assert "港の荷役" in screen.make_preview_request(None, "").rendered_content


def edit_url(screen: SignageScreen) -> str:
    return reverse(SignageScreen.snippet_viewset.get_url_name("edit"), args=[screen.pk])


def test_another_address_ends_the_old_one(client_for: Any, client: Client) -> None:
    screen = SignageScreenFactory()
    old, editor = screen.get_absolute_url(), client_for("editor")
    url = reverse("signage_renew", args=[screen.pk])

    assert editor.get(url).status_code == 200
    assert client.get(old).status_code == 200  # asking changes nothing
    assert editor.post(url).status_code == 302

    screen.refresh_from_db()
    assert client.get(old).status_code == 404
    assert client.get(screen.get_absolute_url()).status_code == 200
    history = reverse(SignageScreen.snippet_viewset.get_url_name("history"), args=[screen.pk])
    assert "画面のアドレスを新しくしました" in editor.get(history).content.decode()


@pytest.mark.parametrize("role", ["contractor-editor", "moderator", "supervisor"])
def test_nobody_else_changes_screens(client_for: Any, role: str) -> None:
    screen = SignageScreenFactory()
    client = client_for(role)

    client.post(reverse("signage_renew", args=[screen.pk]))
    client.post(edit_url(screen), screen_form())

    assert SignageScreen.objects.get().token == screen.token
    assert SignageScreen.objects.get().name == screen.name


class TestQrCodes:
    """Pictures of the canonical address."""

    @pytest.fixture(autouse=True)
    def canonical_site(self, settings: Any) -> None:
        settings.DEMO = False
        settings.SITE_URL = "https://shigoto.example.jp"

    def test_page_shows_the_address_and_warns_of_drafts(self, client_for: Any) -> None:
        page = ContentPageFactory(live=False)

        html = client_for("contractor-editor").get(reverse("qr_page", args=[page.pk])).content.decode()

        assert f"https://shigoto.example.jp{page.url}" in html
        assert "まだ公開されていません" in html
        assert reverse("flyer", args=[page.pk]) in html

    def test_files_have_the_size_in_print(self, client_for: Any) -> None:
        job = JobFactory(open=True)
        url, operator = reverse("qr_job", args=[job.number]), client_for("operator")

        svg = operator.get(url, {"size": "50", "label": "<求人> & 票", "download": "svg"})
        png = operator.get(url, {"size": "50", "download": "png"})

        root = ET.fromstring(svg.content)
        assert root.get("width") == "50mm"
        assert "".join(root.itertext()).strip() == "<求人> & 票"
        assert svg.headers["Content-Disposition"] == f'attachment; filename="qr-{job.number}-50mm.svg"'
        picture = Image.open(io.BytesIO(png.content))
        dots = picture.info["dpi"][0]
        assert dots >= 300
        assert picture.width / dots * 25.4 == pytest.approx(50, abs=0.2)

    @pytest.mark.parametrize("query", [{"size": "9999"}, {"size": "x"}, {"size": "20", "label": "長" * 99}])
    def test_what_cannot_be_printed_is_asked_again(self, client_for: Any, query: dict[str, str]) -> None:
        url = reverse("qr_company", args=[CompanyFactory().code])

        response = client_for("operator").get(url, {**query, "download": "svg"})

        assert response.headers["Content-Type"].startswith("text/html")
        assert response.context["form"].errors

    def test_control_characters_do_not_break_the_file(self, client_for: Any) -> None:
        url = reverse("qr_company", args=[CompanyFactory().code])

        response = client_for("operator").get(url, {"size": "20", "label": "会\x0b社", "download": "svg"})

        assert "".join(ET.fromstring(response.content).itertext()).strip() == "会社"

    def test_draft_jobs_are_for_those_who_may_read_them(self, client_for: Any) -> None:
        url = reverse("qr_job", args=[JobFactory().number])

        assert client_for("moderator").get(url).status_code == 200
        assert client_for("editor").get(url).status_code == 404

    def test_pages_are_for_those_who_see_them_in_the_admin(self, client_for: Any) -> None:
        page = ContentPageFactory()

        for name in ("qr_page", "flyer"):
            assert client_for("editor").get(reverse(name, args=[page.pk])).status_code == 200
            assert client_for("moderator").get(reverse(name, args=[page.pk])).status_code == 404


@pytest.mark.parametrize("make", [JobFactory, CompanyFactory])
def test_lists_of_records_lead_to_the_code(client_for: Any, make: type) -> None:
    record = make()
    url = reverse(type(record).snippet_viewset.get_url_name("list"))

    assert "/cms/qr/" in client_for("operator").get(url).content.decode()


def test_page_editor_leads_to_code_and_flyer(client_for: Any) -> None:
    page = ContentPageFactory()

    html = client_for("editor").get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert reverse("qr_page", args=[page.pk]) in html
    assert reverse("flyer", args=[page.pk]) in html


def test_flyer_tells_the_points_of_the_page_and_whom_to_ask(client_for: Any) -> None:
    setting, _ = SiteSettings.objects.get_or_create(site=top_page().get_site())
    setting.operator_name, setting.phone = "雇用推進課", "0144-00-0000"
    setting.save()
    body = [
        {"type": "heading", "value": {"text": "家賃の補助", "level": "h2"}},
        {"type": "heading", "value": {"text": "小さな見出し", "level": "h3"}},
        {"type": "link_cards", "value": {"heading": "暮らしのこと", "cards": []}},
        {"type": "paragraph", "value": "<p>本文</p>"},
    ]
    page = ContentPageFactory(lead="苫小牧へ。", hero_image=library_picture(), body=body)

    response = client_for("contractor-editor").get(reverse("flyer", args=[page.pk]))

    html = response.content.decode()
    assert response.context["flyer"].points == ["家賃の補助", "暮らしのこと"]
    for text in (page.title, "苫小牧へ。", "雇用推進課", "0144-00-0000", 'class="qr"'):
        assert text in html


def test_flyer_keeps_a_face_unknown(client_for: Any) -> None:
    face = library_picture()
    page = InterviewPageFactory(draft=True, portrait=face, cover=face, face_withheld=True)

    flyer = client_for("editor").get(reverse("flyer", args=[page.pk])).context["flyer"]

    assert flyer.image is None


def test_flyer_of_a_landing_page_lists_its_first_jobs(client_for: Any) -> None:
    school, other = JobFactory(open=True, high_school=True), JobFactory(open=True)
    job_list = {"heading": "高卒求人", "text": "", "conditions": "kind=high_school", "number": 6}
    page = LandingPageFactory(body=[{"type": "job_list", "value": job_list}])

    html = client_for("editor").get(reverse("flyer", args=[page.pk])).content.decode()

    assert school.title in html
    assert other.title not in html
