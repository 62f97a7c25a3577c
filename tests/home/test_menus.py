"""Header and footer: editable, ordered, never a reason for an error."""

import json
from typing import Any

import pytest
from django.template import Context, Template
from django.test import Client, RequestFactory
from wagtail.models import Site

from core.outbox.texts import site_name
from home.menus import footer_data, header_data, identity
from home.models import Navigation, SiteSettings
from tests.home.factories import ContentPageFactory, NewsPageFactory, top_page

pytestmark = pytest.mark.django_db


def link(label: str, url: str = "", page: int | None = None) -> dict[str, Any]:
    return {"label": label, "page": page, "url": url}


def menu(*links: dict[str, Any]) -> str:
    return json.dumps([{"type": "link", "value": value} for value in links])


def settings_of_site(**values: Any) -> SiteSettings:
    return SiteSettings.objects.create(site=Site.objects.get(), **values)


def test_works_without_request_site_and_settings() -> None:
    Site.objects.all().delete()
    request = RequestFactory().get("/")

    for given in (None, request):
        assert header_data(given)["site_name"]
        assert footer_data(given)["groups"] == []


def test_name_of_the_site_needs_no_request() -> None:
    assert Template("{% load navigation %}{% site_name %}").render(Context()) == "しごとマッチングサイト"


def test_reading_stores_nothing(client: Client) -> None:
    client.get("/")

    assert not SiteSettings.objects.exists()
    assert not Navigation.objects.exists()


def test_menu_keeps_the_order_and_drops_pages_that_are_not_public() -> None:
    hidden = ContentPageFactory(live=False)
    Navigation.objects.create(
        site=Site.objects.get(),
        header=menu(link("二", "/b/"), link("一", "/a/"), link("下書き", page=hidden.pk)),
    )

    items = header_data(RequestFactory().get("/"))["items"]

    assert [item["label"] for item in items] == ["二", "一"]


def test_marks_where_the_visitor_is(client: Client) -> None:
    article = NewsPageFactory()
    Navigation.objects.create(
        site=Site.objects.get(),
        header=menu(link("お知らせ", page=article.get_parent().pk), link("求人", "/jobs/")),
    )

    items = header_data(RequestFactory().get(article.url))["items"]

    assert [item["current"] for item in items] == [True, False]
    assert 'aria-current="page"' in client.get(article.url).content.decode()


def test_footer_names_the_operator(client: Client) -> None:
    settings_of_site(site_name="しごとナビ", operator_name="しごと応援課", phone="0144-00-0123")
    column = {"title": "ご案内", "links": [link("使い方", "/guide/")]}
    Navigation.objects.create(
        site=Site.objects.get(), footer=json.dumps([{"type": "column", "value": column}])
    )

    html = client.get("/").content.decode()

    assert "しごと応援課" in html
    assert "0144-00-0123" in html
    assert "ご案内" in html
    assert "<title>しごとナビ</title>" in html


def test_header_and_footer_together_ask_for_settings_pages_and_addresses(max_queries: Any) -> None:
    settings_of_site()
    Navigation.objects.create(site=Site.objects.get(), header=menu(link("トップ", page=top_page().pk)))
    request = RequestFactory().get("/")

    with max_queries(3):
        header_data(request)
        footer_data(request)


def test_a_second_site_keeps_its_own_settings() -> None:
    settings_of_site(site_name="しごとナビ")
    second = Site.objects.create(hostname="port.example", root_page=top_page())
    SiteSettings.objects.create(site=second, site_name="みなと版")

    for host, name in (("port.example", "みなと版"), ("testserver", "しごとナビ")):
        request = RequestFactory(headers={"host": host}).get("/")
        assert header_data(request)["site_name"] == name


def test_mails_are_signed_with_the_name_that_visitors_know() -> None:
    assert site_name() == "しごとマッチングサイト"
    settings_of_site(site_name="しごとナビ")
    assert site_name() == "しごとナビ"


def test_identity_tells_search_engines_who_publishes() -> None:
    settings_of_site(site_name="しごとナビ", municipality="苫小牧市", line_url="https://line.example/")

    assert identity(RequestFactory().get("/")).publisher == "苫小牧市"
    assert identity(RequestFactory().get("/")).same_as == ("https://line.example/",)


def test_signed_in_visitors_find_the_way_out(client: Client, django_user_model: Any) -> None:
    actions = menu(link("ログイン", "/accounts/login/"), link("求人を探す", "/jobs/"))
    Navigation.objects.create(site=Site.objects.get(), actions=actions)
    assert [action["label"] for action in header(client)] == ["ログイン", "求人を探す"]

    client.force_login(django_user_model.objects.create_user("seeker@example.jp"))

    assert [(action["label"], action["url"]) for action in header(client)] == [
        ("ログアウト", "/accounts/logout/"),
        ("求人を探す", "/jobs/"),
    ]


def header(client: Client) -> list[dict[str, Any]]:
    """The buttons of the header on the top page."""
    return header_data(client.get("/").wsgi_request)["actions"]
