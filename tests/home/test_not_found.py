"""The page for addresses that lead nowhere."""

from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client

from home import not_found
from home.not_found import words_of
from tests.home.factories import ContentPageFactory, NewsPageFactory
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db


def missing(client: Client, path: str, **headers: str) -> str:
    response = client.get(path, headers=headers)
    assert response.status_code == 404
    return response.content.decode()


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/求人/フォークリフト/", ["フォークリフト"]),
        ("/news/2024/joint_briefing-winter.html", ["joint", "briefing", "winter"]),
        ("/a/b/12345/", []),
        ("/\x00/<script>alert(1)</script>/", ["script", "alert"]),
    ],
)
def test_words_come_from_the_address(path: str, words: list[str]) -> None:
    assert words_of(path) == words


def test_similar_address_and_matching_pages_are_suggested(client: Client) -> None:
    ContentPageFactory(slug="migration-grant", title="移住支援金のご案内")
    NewsPageFactory(slug="x1", title="フォークリフト講習を開きます")
    ContentPageFactory(slug="migration-draft", title="下書き", live=False)
    JobFactory(open=True, title="フォークリフトの運転")

    assert "移住支援金のご案内" in missing(client, "/old/migration-grants/")
    html = missing(client, "/フォークリフト/")

    assert "フォークリフト講習を開きます" in html
    assert "フォークリフトの運転" in html
    assert 'value="フォークリフト"' in html
    assert "下書き" not in missing(client, "/migration-draft/")


def test_cost_is_bounded_whatever_there_is(client: Client, max_queries: Any) -> None:
    for number in range(12):
        NewsPageFactory(title=f"介護の集い{number}")
        JobFactory(open=True, title=f"介護{number}")
    missing(client, "/介護/")

    with max_queries(8):
        missing(client, "/介護/?utm_source=x")


@pytest.mark.parametrize(
    "path",
    ["/wp-login.php", "/.env", "/backup.tar.gz", "/介護/x.asp", "/cms-old/.git/config", "/" + "介護/" * 90],
)
def test_programs_that_try_file_names_cost_next_to_nothing(
    client: Client, max_queries: Any, path: str
) -> None:
    client.get("/warm-up.php")

    with max_queries(5):
        assert "こちらをお探しですか" not in missing(client, path)


def test_failing_database_still_gives_a_page(client: Client, monkeypatch: Any, caplog: Any) -> None:
    def fail(*args: Any) -> None:
        raise DatabaseError("gone")

    monkeypatch.setattr(not_found, "moved_to", fail)
    monkeypatch.setattr(not_found, "similar_addresses", fail)

    assert "ページが見つかりません" in missing(client, "/介護/")


@pytest.mark.parametrize(
    "path",
    [
        "/%00/介護/",
        "/%ff%fe/",
        "/'\"><script>alert(1)</script>/",
        "/介護%20OR%201=1--/",
    ],
)
def test_hostile_addresses_do_no_harm(client: Client, path: str) -> None:
    assert "<script>alert" not in missing(client, path)
