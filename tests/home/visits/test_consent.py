"""Google Analytics is asked for, never just loaded."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from wagtail.models import Site

from home.models import SiteSettings
from tests.home.factories import ContentPageFactory, top_page

pytestmark = pytest.mark.django_db
ID = "G-AB12CD34EF"
GOOGLE = "google"


@pytest.fixture
def with_analytics() -> None:
    SiteSettings.objects.create(site=Site.objects.get(), ga_measurement_id=ID)


def test_without_an_id_nothing_speaks_of_google(client: Client) -> None:
    response = client.get("/")

    assert "data-consent" not in response.content.decode()
    assert GOOGLE not in response.headers["Content-Security-Policy"]


def test_with_an_id_visitors_are_asked_first(client: Client, with_analytics: None) -> None:
    response = client.get("/jobs/")
    html, policy = response.content.decode(), response.headers["Content-Security-Policy"]

    assert f'data-consent="{ID}" hidden' in html
    assert "アクセス解析の設定" in html
    assert "googletagmanager.com" not in html
    assert "script-src 'self' https://www.googletagmanager.com" in policy
    assert "unsafe-inline" not in policy
    assert "object-src 'none'" in policy


def test_sign_in_is_never_measured(client: Client, with_analytics: None) -> None:
    response = client.get("/accounts/login/")

    assert "data-consent=" not in response.content.decode()
    assert GOOGLE not in response.headers["Content-Security-Policy"]


def test_previews_and_the_admin_are_never_measured(with_analytics: None, client_for: Any) -> None:
    page = ContentPageFactory()
    preview = page.make_preview_request(None, page.default_preview_mode)

    assert "data-consent=" not in preview.rendered_content
    assert GOOGLE not in preview.headers["Content-Security-Policy"]
    assert GOOGLE not in client_for("editor").get("/cms/").headers["Content-Security-Policy"]


def test_error_page_is_not_measured(client: Client, with_analytics: None) -> None:
    assert GOOGLE not in client.get("/missing/").headers["Content-Security-Policy"]


def test_asking_costs_no_query(client: Client, with_analytics: None, max_queries: Any) -> None:
    page = ContentPageFactory()
    client.get(page.url)
    with max_queries(20) as counted:
        client.get(page.url)
    SiteSettings.objects.update(ga_measurement_id="")
    with max_queries(len(counted)) as without:
        client.get(page.url)

    assert len(without) == len(counted)


@pytest.mark.parametrize(
    "value", ["UA-12345-6", "g-ab12cd34ef", 'G-AB"><script>', "G-AB12CD34EF\n", "G-あいうえお"]
)
def test_ids_of_another_form_are_refused(value: str) -> None:
    settings = SiteSettings(site=Site.objects.get(), ga_measurement_id=value)

    with pytest.raises(ValidationError) as caught:
        settings.full_clean()
    assert "G-" in caught.value.messages[0]


@pytest.mark.parametrize("value", ['<meta name="google-site-verification" content="x">', "short", "a b" * 10])
def test_tokens_of_another_form_are_refused(value: str) -> None:
    settings = SiteSettings(site=Site.objects.get(), search_console_token=value)

    with pytest.raises(ValidationError):
        settings.full_clean()


def test_token_proves_the_site(client: Client) -> None:
    SiteSettings.objects.create(site=Site.objects.get(), search_console_token="abcDEF_123-456ghiJKL789")

    html = client.get(top_page().url).content.decode()

    assert '<meta name="google-site-verification" content="abcDEF_123-456ghiJKL789">' in html
