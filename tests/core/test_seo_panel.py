"""The editor shows how a page looks in search results and when it is shared."""

from typing import Any

import pytest
from django.urls import reverse

from tests.home.factories import ContentPageFactory, NewsPageFactory, news_index, top_page

pytestmark = pytest.mark.django_db


def editor_of(client_for: Any, page: Any) -> str:
    return client_for("editor").get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()


@pytest.mark.parametrize("make", [top_page, news_index, NewsPageFactory, ContentPageFactory])
def test_every_page_type_has_the_preview(client_for: Any, make: Any) -> None:
    html = editor_of(client_for, make())

    assert "検索結果での見え方" in html
    assert 'src="/static/js/admin/seo.js"' in html
    assert 'type="module"' in html


def test_shows_what_is_stored_without_script(client_for: Any) -> None:
    page = ContentPageFactory(title="移住", seo_title="苫小牧への<移住>", lead="海と森のまちで働く。")

    html = editor_of(client_for, page)

    assert "<span data-seo-title>苫小牧への&lt;移住&gt;</span>" in html
    assert (
        'data-empty="説明が空欄のときは、検索エンジンが本文から文章を選びます。">海と森のまちで働く。' in html
    )


def test_new_page_has_it_too(client_for: Any) -> None:
    url = reverse("wagtailadmin_pages:add", args=["home", "contentpage", top_page().pk])

    assert "ページの題名" in client_for("contractor-editor").get(url).content.decode()
