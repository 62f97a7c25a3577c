"""Notices over the page: when, where, how urgent."""

import datetime
from typing import Any

import pytest
from django.db import DatabaseError
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from home.banners import shown
from home.banners.models import SiteNotice
from tests.home.banners.factories import SiteNoticeFactory
from tests.home.factories import ContentPageFactory

pytestmark = pytest.mark.django_db
TYPHOON = "台風のため、窓口をお休みします。"


def hours(number: int) -> datetime.datetime:
    return timezone.now() + datetime.timedelta(hours=number)


@pytest.mark.parametrize(
    ("values", "is_shown"),
    [
        ({}, True),
        ({"starts_at": 1}, False),
        ({"ends_at": -1}, False),
        ({"starts_at": -1, "ends_at": 1}, True),
    ],
)
def test_keeps_to_its_period(client: Client, values: dict[str, int], is_shown: bool) -> None:
    notice = SiteNoticeFactory(**{name: hours(number) for name, number in values.items()})

    assert (notice.period_state == "running") is is_shown
    assert (TYPHOON in client.get("/jobs/").content.decode()) is is_shown


def test_may_stand_on_the_top_page_only(client: Client) -> None:
    SiteNoticeFactory(everywhere=False)

    assert TYPHOON in client.get("/").content.decode()
    assert TYPHOON not in client.get("/jobs/").content.decode()


def test_most_urgent_comes_first_and_has_a_name(client: Client) -> None:
    SiteNoticeFactory(level=1, text="通常のお知らせです。")
    SiteNoticeFactory(level=3, text="避難してください。", page=ContentPageFactory(slug="evacuation"))

    html = client.get("/").content.decode()

    assert html.index("避難してください。") < html.index("通常のお知らせです。") < html.index("<header")
    assert 'aria-label="緊急のお知らせ"' in html
    assert 'href="/evacuation/"' in html


def test_text_stays_text(client: Client) -> None:
    SiteNoticeFactory(text="<script>alert(1)</script>")

    assert "<script>alert" not in client.get("/").content.decode()


def test_editor_puts_one_up_and_takes_it_down(
    client_for: Any, client: Client, django_capture_on_commit_callbacks: Any
) -> None:
    client.get("/jobs/")
    editor, names = client_for("editor"), SiteNotice.snippet_viewset.get_url_name
    with django_capture_on_commit_callbacks(execute=True):
        editor.post(
            reverse(names("add")),
            {
                "level": "3",
                "text": TYPHOON,
                "everywhere": "on",
                "page": "",
                "url": "",
                "starts_at": "",
                "ends_at": "",
            },
        )
    assert TYPHOON in client.get("/jobs/").content.decode()

    with django_capture_on_commit_callbacks(execute=True):
        editor.post(reverse(names("delete"), args=[SiteNotice.objects.get().pk]))
    assert TYPHOON not in client.get("/jobs/").content.decode()


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"text": ""}, "text"),
        ({"text": "あ" * 201}, "text"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"starts_at": "2026-11-21 10:00", "ends_at": "2026-11-21 10:00"}, "ends_at"),
    ],
)
def test_faults_are_told_at_their_field(client_for: Any, values: dict[str, str], field: str) -> None:
    form = {"level": "2", "text": TYPHOON, "page": "", "url": "", "starts_at": "", "ends_at": "", **values}

    response = client_for("editor").post(reverse(SiteNotice.snippet_viewset.get_url_name("add")), form)

    assert list(response.context["form"].errors) == [field]


def test_contractor_puts_nothing_up(client_for: Any) -> None:
    client_for("contractor-editor").post(
        reverse(SiteNotice.snippet_viewset.get_url_name("add")), {"level": "3", "text": TYPHOON}
    )

    assert not SiteNotice.objects.exists()


def test_preview_shows_the_unsaved_notice() -> None:
    assert "書きかけ" in SiteNotice(text="書きかけの本文").make_preview_request(None, "").rendered_content


def test_page_works_while_they_cannot_be_read(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise DatabaseError("locked")

    monkeypatch.setattr(shown, "_read", fail)

    assert client.get("/jobs/").status_code == 200
