"""What editors may do in the admin, and what they see before publishing."""

import json
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail.test.utils.form_data import nested_form_data, rich_text, streamfield

from home.models import ContentPage, Navigation, NewsCategory, NewsIndexPage, NewsPage, SiteSettings, TopPage
from tests.home.factories import ContentPageFactory, NewsPageFactory, news_index, top_page

pytestmark = pytest.mark.django_db

SEO = {"seo_title": "", "search_description": "", "og_image": "", "go_live_at": "", "expire_at": ""}


def article(**values: Any) -> dict[str, Any]:
    return nested_form_data(
        {
            "title": "春の説明会",
            "slug": "spring",
            "date": "2026-11-21",
            "category": "",
            "lead": "ご参加ください。",
            "body": streamfield([("paragraph", rich_text("<p>駅前で開きます。</p>"))]),
            **SEO,
            **values,
        }
    )


def add_article(client: Client, **values: Any) -> NewsPage:
    url = reverse("wagtailadmin_pages:add", args=["home", "newspage", news_index().pk])
    response = client.post(url, article(**values))
    assert response.status_code == 302, response.context["form"].errors
    return NewsPage.objects.get()


def test_editor_publishes_an_article(client_for: Any, client: Client) -> None:
    page = add_article(client_for("editor"), **{"action-publish": "1"})

    assert page.live
    assert "駅前で開きます。" in client.get(page.url).content.decode()


def test_contractor_cannot_publish_but_submits(client_for: Any) -> None:
    contractor = client_for("contractor-editor")
    page = add_article(contractor, **{"action-publish": "1"})
    assert not page.live

    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    contractor.post(url, article(**{"action-submit": "1"}))

    page.refresh_from_db()
    assert not page.live
    assert page.workflow_in_progress


def test_contractor_changes_neither_menus_nor_categories(client_for: Any) -> None:
    contractor = client_for("contractor-editor")

    for url in (
        reverse("wagtailsettings:edit", args=["home", "navigation"]),
        reverse("wagtailsettings:edit", args=["home", "sitesettings"]),
        reverse(NewsCategory.snippet_viewset.get_url_name("add")),
    ):
        assert contractor.get(url).status_code in {302, 403}


@pytest.mark.parametrize("model", [SiteSettings, Navigation])
def test_editor_opens_settings(client_for: Any, model: type) -> None:
    url = reverse("wagtailsettings:edit", args=["home", model._meta.model_name])

    assert client_for("editor").get(url, follow=True).status_code == 200


def test_editor_adds_a_category(client_for: Any) -> None:
    url = reverse(NewsCategory.snippet_viewset.get_url_name("add"))

    client_for("editor").post(url, {"name": "講習", "slug": "course", "sort_order": "3"})

    assert NewsCategory.objects.get().name == "講習"


@pytest.mark.parametrize("model", [TopPage, NewsIndexPage, NewsPage, ContentPage])
def test_pages_explain_themselves_and_open_for_editing(client_for: Any, model: type[Page]) -> None:
    page = {
        TopPage: top_page,
        NewsIndexPage: news_index,
        NewsPage: NewsPageFactory,
        ContentPage: ContentPageFactory,
    }[model]()

    assert model.page_description
    response = client_for("editor").get(reverse("wagtailadmin_pages:edit", args=[page.pk]))
    html = response.content.decode()
    assert response.status_code == 200
    for label in ("スマートフォンで表示", "タブレットで表示", "パソコンで表示"):
        assert label in html


def test_only_news_goes_below_the_news_list_and_one_top_page_is_enough() -> None:
    assert NewsIndexPage.allowed_subpage_models() == [NewsPage]
    assert not TopPage.can_create_at(Page.get_first_root_node())
    assert ContentPage.can_create_at(top_page())


def preview(page: Page) -> str:
    request = page.get_default_preview_mode() if hasattr(page, "get_default_preview_mode") else ""
    response = page.make_preview_request(None, request or page.default_preview_mode)
    assert response.status_code == 200
    return response.rendered_content


def test_drafts_can_be_previewed() -> None:
    news = NewsPage(title="まだない記事", slug="none", body=json.dumps([]))
    news_index().add_child(instance=news)
    news.title = "書きかけの題名"

    assert "書きかけの題名" in preview(news)
    assert preview(top_page())
    assert preview(ContentPageFactory())
    assert preview(news_index())


@pytest.mark.parametrize("model", [SiteSettings, Navigation])
def test_settings_can_be_previewed_before_saving(model: type) -> None:
    setting = model(site_name="新しい名前") if model is SiteSettings else model()

    response = setting.make_preview_request(None, "")

    assert response.status_code == 200
    if model is SiteSettings:
        assert "新しい名前" in response.rendered_content
