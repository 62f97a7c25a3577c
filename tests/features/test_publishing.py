"""What keeps an article from going public, and what it keeps of its company."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from wagtail.rich_text import RichText
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from features.models import InterviewPage
from features.publishing import unpublishable
from recruitment.models import Company
from tests.features.factories import (
    FeatureSeriesPageFactory,
    InterviewPageFactory,
    days_from_today,
    feature_index,
)
from tests.home.factories import library_picture
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db


def answer(text: str, portrait: Any = None) -> tuple[str, dict[str, Any]]:
    return "answer", {"question": "きっかけは？", "answer": RichText(text), "portrait": portrait}


class TestRules:
    def test_a_complete_article_and_a_complete_story_may_be_published(self) -> None:
        assert unpublishable(InterviewPageFactory()) == {}
        assert unpublishable(InterviewPageFactory(story=True)) == {}

    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"lead": ""}, "lead"),
            ({"cover": None}, "cover"),
            ({"person": ""}, "person"),
            ({"company": None}, "company"),
            ({"body": []}, "body"),
            ({"body": [("answer", {"question": "きっかけは？", "answer": "", "portrait": None})]}, "body"),
            ({"story": True, "consent_on": None}, "consent_on"),
            ({"story": True, "consent_on": days_from_today(1)}, "consent_on"),
            ({"story": True, "consent_method": ""}, "consent_method"),
            ({"name_withheld": True, "title": "三浦さんの夜"}, "title"),
            ({"name_withheld": True, "slug": "三浦さんの夜"}, "slug"),
            ({"name_withheld": True, "lead": "拓也の一日"}, "lead"),
            ({"name_withheld": True, "body": [answer("<p>三浦です。</p>")]}, "body"),
        ],
    )
    def test_what_is_missing_is_told_at_its_field(self, values: dict[str, Any], field: str) -> None:
        article = InterviewPageFactory.build(**{"company": CompanyFactory(), **values})
        article.keep_company_facts()

        assert list(unpublishable(article)) == [field]

    def test_a_withheld_name_may_not_be_read_out_for_the_cover(self) -> None:
        article = InterviewPageFactory(story=True, name_withheld=True)
        article.cover.description = "工場の前の三浦さん"

        assert list(unpublishable(article)) == ["cover"]

    def test_a_company_has_to_be_public_first(self) -> None:
        article = InterviewPageFactory.build(company=CompanyFactory(draft=True))
        article.keep_company_facts()

        assert "まだ公開されていません" in unpublishable(article)["company"]

    def test_a_face_to_be_withheld_may_not_be_shown_by_another_field(self) -> None:
        face = library_picture()
        article = InterviewPageFactory(
            draft=True,
            portrait=face,
            face_withheld=True,
            cover=face,
            og_image=face,
            body=[answer("<p>はい。</p>", face)],
        )
        article.keep_company_facts()

        assert set(unpublishable(article)) == {"cover", "og_image", "body"}

    def test_no_way_of_publishing_goes_around_the_rules(self) -> None:
        story = InterviewPageFactory(story=True, draft=True, consent_on=None)

        with pytest.raises(ValidationError, match="同意"):
            story.save_revision().publish()

        assert not InterviewPage.objects.live().exists()


class TestCompany:
    def test_facts_are_kept_when_saved(self) -> None:
        company = CompanyFactory(employees=42)
        JobFactory(company=company, open=True)
        JobFactory(company=company, open=True, hourly=True)
        article = InterviewPageFactory(company=company)

        assert article.company_name == company.name
        assert article.company_code == company.code
        assert article.company_size == "30-99"
        assert article.company_industry == company.industry.major_code
        assert article.employment_types == ["100", "120"]

    def test_another_company_replaces_the_facts_even_if_it_has_left(self) -> None:
        article, gone = InterviewPageFactory(), CompanyFactory()
        Company.objects.filter(pk=gone.pk).update(live=False)
        article.company = Company.objects.get(pk=gone.pk)
        article.save()

        assert (article.company_name, article.company_code) == (gone.name, gone.code)

    def test_an_article_survives_the_company(self, client: Client) -> None:
        job = JobFactory(open=True, title="検査スタッフ")
        article = InterviewPageFactory(company=job.company)
        name = job.company.name
        html = client.get(article.url).content.decode()
        assert "検査スタッフ" in html
        assert job.company.get_absolute_url() in html

        Company.objects.filter(pk=job.company.pk).update(live=False)
        gone = client.get(article.url).content.decode()
        job.company.delete()
        article = InterviewPage.objects.get(pk=article.pk)
        article.save_revision().publish()

        for html in (gone, client.get(article.url).content.decode()):
            assert name in html
            assert "取材したときの情報です" in html
            assert "検査スタッフ" not in html
            assert job.company.get_absolute_url() not in html


def test_a_live_article_can_be_locked_after_its_picture_was_deleted(client_for: Any) -> None:
    article = InterviewPageFactory()
    article.save_revision().publish()
    article.cover.delete()

    client_for("editor").post(reverse("wagtailadmin_pages:lock", args=[article.pk]))

    article = InterviewPage.objects.get(pk=article.pk)
    assert article.locked
    latest = article.get_latest_revision()
    for overwritten in (latest, None):
        with pytest.raises(ValidationError):
            article.save_revision(clean=False, overwrite_revision=overwritten).publish()


def one_answer(question: str, text: str) -> dict[str, Any]:
    return streamfield([("answer", {"question": question, "answer": rich_text(text), "portrait": ""})])


def form_data(**values: Any) -> dict[str, Any]:
    """What the editing form sends, with one answer in the body."""
    fields = {
        "title": "夜を守る",
        "slug": "night",
        "kind": "story",
        "lead": "止まらない機械のそばで。",
        "cover": "",
        "company": "",
        "person": "三浦 拓也さん",
        "person_role": "",
        "joined_year": "",
        "portrait": "",
        "body": one_answer("なぜ？", "<p>音。</p>"),
        "interviewed_on": "",
        "credit": "",
        "consent_on": "",
        "consent_method": "",
        "consent_note": "",
        "seo_title": "",
        "search_description": "",
        "og_image": "",
        "go_live_at": "",
        "expire_at": "",
        "comments-TOTAL_FORMS": 0,
        "comments-INITIAL_FORMS": 0,
    }
    return nested_form_data(fields | values)


def test_the_desk_leads_writers_to_the_theme_that_began_last(client_for: Callable[[str], Client]) -> None:
    FeatureSeriesPageFactory(starts_on=days_from_today(-30))
    latest = FeatureSeriesPageFactory(starts_on=days_from_today(-1))
    FeatureSeriesPageFactory(upcoming=True)
    url = reverse("wagtailadmin_pages:add", args=["features", "interviewpage", latest.pk])

    assert url in client_for("contractor-editor").get("/cms/").content.decode()
    assert "インタビューを書く" not in client_for("operator").get("/cms/").content.decode()


class TestForm:
    @pytest.fixture
    def post(self, client_for: Callable[[str], Client]) -> Callable[..., Any]:
        url = reverse("wagtailadmin_pages:add", args=["features", "interviewpage", feature_index().pk])
        client = client_for("editor")
        return lambda **values: client.post(url, form_data(**values))

    def test_a_draft_may_be_incomplete(self, post: Callable[..., Any]) -> None:
        post(lead="", body=one_answer("", ""))

        assert not InterviewPage.objects.get().live

    def test_publishing_tells_at_the_fields_what_is_missing(self, post: Callable[..., Any]) -> None:
        response = post(**{"action-publish": "1"})

        errors = response.context["form"].errors
        assert set(errors) == {"cover", "consent_on", "consent_method"}
        assert "同意がない体験談は公開できません" in str(errors["consent_on"])
        assert not InterviewPage.objects.exists()

    def test_a_complete_story_is_published(self, post: Callable[..., Any]) -> None:
        today = timezone.localdate().isoformat()
        post(**{"action-publish": "1"}, cover=library_picture().pk, consent_on=today, consent_method="paper")

        assert InterviewPage.objects.get().live

    def test_taking_the_company_out_drops_its_facts(self, client_for: Callable[[str], Client]) -> None:
        article = InterviewPageFactory(draft=True)
        url = reverse("wagtailadmin_pages:edit", args=[article.pk])
        client_for("editor").post(url, form_data(slug=article.slug))

        draft = InterviewPage.objects.get().get_latest_revision_as_object()
        assert (draft.company, draft.company_name, draft.company_code) == (None, "", "")
