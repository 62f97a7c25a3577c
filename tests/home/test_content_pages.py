"""General pages: text, table of contents, pages below."""

from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from home.models import ContentPage
from tests.home.factories import ContentPageFactory, library_picture

pytestmark = pytest.mark.django_db


def headings(*texts: str) -> Any:
    raw = [
        {"type": "heading", "value": {"text": text, "level": "h2"}, "id": f"id-{number}"}
        for number, text in enumerate(texts)
    ]
    return ContentPage._meta.get_field("body").stream_block.to_python(raw)


def test_empty_page_shows_its_title(client: Client) -> None:
    page = ContentPageFactory(title="このサイトについて")

    html = client.get(page.url).content.decode()

    assert '<h1 class="page-title">このサイトについて</h1>' in html
    assert "toc" not in html


def test_table_of_contents_leads_to_the_headings(client: Client) -> None:
    page = ContentPageFactory(show_toc=True, body=headings("仕事", "住まい"))

    html = client.get(page.url).content.decode()

    assert '<a href="#h-id-0">仕事</a>' in html
    assert 'id="h-id-0"' in html


def test_one_heading_needs_no_table_of_contents(client: Client) -> None:
    page = ContentPageFactory(show_toc=True, body=headings("仕事"))

    assert page.table_of_contents() == []


def test_lists_public_pages_below(client: Client) -> None:
    page = ContentPageFactory(show_children=True)
    ContentPageFactory(parent=page, title="紙の街の夜", lead="設備保全の一日", hero_image=library_picture())
    ContentPageFactory(parent=page, title="下書きの特集", live=False)
    ContentPageFactory(parent=page, title="終わった特集", expire_at=timezone.now())

    html = client.get(page.url).content.decode()

    assert "紙の街の夜" in html
    assert "設備保全の一日" in html
    assert "下書きの特集" not in html
    assert "終わった特集" not in html


def test_breadcrumbs_lead_up(client: Client) -> None:
    child = ContentPageFactory(parent=ContentPageFactory(title="特集", slug="features"), title="紙の街の夜")

    crumbs = child.get_crumbs()

    assert [crumb.label for crumb in crumbs] == ["トップ", "特集", "紙の街の夜"]
    assert [crumb.url for crumb in crumbs] == ["/", "/features/", ""]


def test_lead_describes_the_page_to_search_engines(client: Client) -> None:
    page = ContentPageFactory(lead="移住の準備を順番に説明します。", noindex=True)

    html = client.get(page.url).content.decode()

    assert '<meta name="description" content="移住の準備を順番に説明します。">' in html
    assert '<meta name="robots" content="noindex">' in html
