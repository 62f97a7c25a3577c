"""The editors' manual: readable for everybody on the staff, complete, and no older than the product."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.template.loader import get_template
from django.urls import reverse

from accounts.roles import Role
from home.manual.chapters import BY_SLUG, CHAPTERS, chapter_for, search
from scripts.manual_pictures import MAX_BYTES
from scripts.manual_shots import SHOTS
from tests.home.factories import ContentPageFactory, NewsPageFactory, news_index, top_page

PICTURES = Path(settings.BASE_DIR) / "static" / "manual"
TAG = re.compile(r'{% picture "([\w-]+)" "([^"]*)" %}')


def pictures() -> dict[str, str]:
    """Name and alternative text of every picture in the chapters."""
    sources = (Path(get_template(chapter.template).origin.name).read_text() for chapter in CHAPTERS)
    return {name: alt for source in sources for name, alt in TAG.findall(source)}


def test_pictures_of_the_chapters_are_those_that_are_taken() -> None:
    shots = {shot.name for shot in SHOTS}

    assert set(pictures()) == shots
    assert {path.stem for path in PICTURES.iterdir()} == shots
    assert [path.name for path in PICTURES.iterdir() if path.stat().st_size > MAX_BYTES] == []


@pytest.mark.parametrize("shot", SHOTS, ids=lambda shot: shot.name)
def test_text_says_what_each_number_points_at(shot: Any) -> None:
    told = re.findall(r"(\d)は", pictures()[shot.name])

    assert told == [str(number) for number in range(1, len(shot.marks) + 1)]


@pytest.mark.parametrize("chapter", CHAPTERS, ids=lambda chapter: chapter.slug)
def test_chapter_is_written_and_names_only_what_exists(chapter: Any) -> None:
    html = chapter.html()

    assert len(chapter.text()) > 400
    assert "よくある失敗" in html or chapter.slug in {"start", "pages", "trouble", "visits"}
    assert html.count("<b>") == html.count("</b>")
    for slug in re.findall(r"/cms/manual/([\w-]+)/", html):
        assert slug in BY_SLUG


@pytest.mark.django_db
class TestReading:
    """The pages of the manual."""

    @pytest.mark.parametrize("role", Role.values)
    def test_everybody_on_the_staff_reads_everything(self, client_for: Any, role: str) -> None:
        client = client_for(role)

        index = client.get(reverse("manual")).content.decode()
        for chapter in CHAPTERS:
            assert chapter.title in index
            assert client.get(reverse("manual_chapter", args=[chapter.slug])).status_code == 200

    def test_what_the_role_needs_comes_first(self, client_for: Any) -> None:
        own = client_for("contractor-editor").get(reverse("manual")).context["own"]

        assert "interview" in {chapter.slug for chapter in own}
        assert "settings" not in {chapter.slug for chapter in own}

    def test_chapters_of_the_data_are_the_operators(self, client_for: Any) -> None:
        chapters = {"dataimport", "opendata", "partners"}

        for role, expected in (("operator", chapters), ("editor", set())):
            own = client_for(role).get(reverse("manual")).context["own"]
            assert {chapter.slug for chapter in own} & chapters == expected

    @pytest.mark.parametrize(
        ("name", "slug"),
        [("dataimport_index", "dataimport"), ("national_export", "opendata"), ("partners", "partners")],
    )
    def test_screens_of_the_data_say_where_they_are_explained(
        self, client_for: Any, name: str, slug: str
    ) -> None:
        html = client_for("operator").get(reverse(name)).content.decode()

        assert html.count(reverse("manual_chapter", args=[slug])) == 2  # in the menu and on the page

    def test_visitors_are_sent_to_the_door(self, client_for: Any) -> None:
        assert client_for("seeker").get(reverse("manual")).status_code in {302, 403}

    def test_chapter_leads_to_its_neighbours(self, client_for: Any) -> None:
        html = client_for("editor").get(reverse("manual_chapter", args=["news"])).content.decode()

        assert 'rel="prev"' in html
        assert 'rel="next"' in html

    def test_unknown_chapter_is_not_found(self, client_for: Any) -> None:
        assert client_for("editor").get("/cms/manual/no-such-chapter/").status_code == 404

    def test_all_chapters_on_one_page(self, client_for: Any) -> None:
        html = client_for("editor").get(reverse("manual_print")).content.decode()

        assert all(chapter.title in html for chapter in CHAPTERS)

    @pytest.mark.parametrize("query", ["予約", "<script>alert(1)</script>", "'\"%_\\", "x" * 5000])
    def test_search_answers_whatever_is_typed(self, client_for: Any, query: str) -> None:
        response = client_for("editor").get(reverse("manual"), {"q": query})

        assert response.status_code == 200
        assert "<script>alert(1)" not in response.content.decode()

    def test_pages_cost_few_questions(self, client_for: Any, max_queries: Any) -> None:
        editor = client_for("editor")
        editor.get(reverse("manual"))

        with max_queries(14):
            editor.get(reverse("manual_chapter", args=["news"]))

    @pytest.mark.parametrize(
        ("name", "slug"), [("wagtailimages:index", "images"), ("wagtailadmin_home", "start")]
    )
    def test_screens_lead_to_their_chapter(self, client_for: Any, name: str, slug: str) -> None:
        html = client_for("editor").get(reverse(name)).content.decode()

        assert reverse("manual_chapter", args=[slug]) in html

    def test_editors_of_pages_lead_to_the_chapter_of_their_type(self, client_for: Any) -> None:
        editor = client_for("editor")
        expected = {
            reverse("wagtailadmin_pages:edit", args=[NewsPageFactory().pk]): "news",
            reverse("wagtailadmin_pages:add", args=["home", "newspage", news_index().pk]): "news",
            reverse("wagtailadmin_pages:edit", args=[ContentPageFactory().pk]): "pages",
            reverse("wagtailadmin_pages:edit", args=[top_page().pk]): "top",
        }
        for address, slug in expected.items():
            assert reverse("manual_chapter", args=[slug]) in editor.get(address).content.decode()


def test_search_finds_any_width_and_all_words() -> None:
    assert "images" in {chapter.slug for chapter, _ in search("代替テキスト")}
    assert {chapter.slug for chapter, _ in search("ｓｖｇ")} == {"signage"}
    assert search("予約 公開予定日時")[0][0].slug == "news"
    assert search("ありえない言葉の並び") == []
    assert search("  ") == []


@pytest.mark.parametrize(
    ("screen", "slug"),
    [
        ("features.interviewpage", "interview"),
        ("wagtailadmin_pages:history", "trouble"),
        ("wagtailadmin_pages:edit", "pages"),
        ("wagtailadmin_reports:workflow", "approval"),
        ("dataimport_batch", "dataimport"),
        ("unexportable_jobs", "opendata"),
        ("usage_notification", "opendata"),
        ("wagtailsnippets_recruitment_company:consent", "opendata"),
        ("partners_delivery_modeladmin_index", "partners"),
    ],
)
def test_the_closest_chapter_wins(screen: str, slug: str) -> None:
    found = chapter_for(screen)

    assert found is not None
    assert found.slug == slug


def test_screens_without_a_chapter_have_none() -> None:
    assert chapter_for("wagtailsnippets_recruitment_job:list") is None
