"""Old addresses lead to the page after its slug changed or it was moved (A15)."""

import pytest
from django.test import Client, TestCase
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page

from home.models import ContentPage
from tests.home.factories import ContentPageFactory, NewsPageFactory, top_page

pytestmark = pytest.mark.django_db


def rename(page: Page, slug: str) -> None:
    """Change the slug as an editor does; what waits for the end of the transaction happens."""
    with TestCase.captureOnCommitCallbacks(execute=True):
        page = page.specific_class.objects.get(pk=page.pk)
        page.slug = slug
        page.save_revision().publish()


def lands(client: Client, path: str) -> str:
    """Where a browser ends up; fails unless a page is shown there."""
    response = client.get(path, follow=True)
    assert response.status_code == 200, f"{path}: {response.status_code}"
    if response.redirect_chain:
        assert [status for _, status in response.redirect_chain] == [301]
    return response.request["PATH_INFO"]


def test_renamed_page_and_the_pages_below_are_found_at_once(client: Client) -> None:
    page = ContentPageFactory(slug="uij")
    ContentPageFactory(parent=page, slug="grant")

    rename(page, "move")
    rename(page, "welcome")

    assert lands(client, "/uij/") == "/welcome/"
    assert lands(client, "/move/?utm_source=x") == "/welcome/"
    assert lands(client, "/uij/grant/") == "/welcome/grant/"
    assert lands(client, "/move/grant") == "/welcome/grant/"


def test_moved_page_is_found(client: Client) -> None:
    page, home = ContentPageFactory(slug="grant"), ContentPageFactory(slug="living")
    ContentPageFactory(parent=page, slug="faq")

    page.move(home, pos="last-child")

    assert lands(client, "/grant/") == "/living/grant/"
    assert lands(client, "/grant/faq/") == "/living/grant/faq/"


def test_japanese_addresses_are_found(client: Client) -> None:
    page = ContentPageFactory(slug="移住")
    rename(page, "uij")

    assert lands(client, "/移住/") == "/uij/"


def test_page_that_returned_to_its_old_address_does_not_go_round_in_circles(client: Client) -> None:
    page = ContentPageFactory(slug="uij")
    rename(page, "move")
    rename(page, "uij")

    assert lands(client, "/move/") == "/uij/"
    ContentPage.objects.get(pk=page.pk).unpublish()

    assert client.get("/uij/").status_code == 404


def test_new_page_takes_an_old_address(client: Client) -> None:
    page = ContentPageFactory(slug="uij")
    rename(page, "move")
    ContentPageFactory(slug="uij", title="新しいページ")

    assert "新しいページ" in client.get("/uij/").content.decode()


def test_drafts_change_nothing(client: Client) -> None:
    news = NewsPageFactory(slug="snow")
    news.slug = "rain"
    news.save_revision()

    assert lands(client, "/news/snow/") == "/news/snow/"
    assert not Redirect.objects.exists()
    assert top_page().url == "/"
