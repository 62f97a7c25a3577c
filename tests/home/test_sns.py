"""Posts of the official accounts stand on the top page without the networks."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Site

from home.models import SiteSettings, SocialPost
from tests.home.factories import library_picture, with_sections

pytestmark = pytest.mark.django_db
SECTION = ("sns", {"heading": "SNSから", "text": "", "number": 2, "visibility": "shown"})


def post(text: str = "新着の求人です。", **values: Any) -> SocialPost:
    return SocialPost.objects.create(
        **{"account": "x", "text": text, "url": "https://x.example/1", "posted_on": "2026-11-01"} | values
    )


def test_newest_posts_are_shown_as_cards(client: Client) -> None:
    SiteSettings.objects.create(site=Site.objects.get(), line_url="https://line.example/city")
    with_sections(SECTION)
    post("古い投稿", posted_on="2025-01-01")
    post("写真つき", account="instagram", image=library_picture(), posted_on="2026-11-03")
    post("<script>alert(1)</script>", posted_on="2026-11-02")

    html = client.get("/").content.decode()

    assert "写真つき" in html
    assert "Instagramで見る" in html
    assert "&lt;script&gt;alert(1)" in html
    assert "古い投稿" not in html
    assert 'href="https://line.example/city"' in html


def test_no_posts_no_section(client: Client) -> None:
    with_sections(SECTION)

    assert "top-sns" not in client.get("/").content.decode()


def test_picture_whose_file_is_gone_leaves_the_words(client: Client) -> None:
    with_sections(SECTION)
    image = library_picture()
    post("写真のない投稿", image=image)
    image.file.storage.delete(image.file.name)

    html = client.get("/").content.decode()

    assert "写真のない投稿" in html
    assert "card__media" not in html


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("url", "javascript:alert(1)"),
        ("url", "http://x.example/1"),
        ("text", "あ" * 201),
        ("posted_on", "2999-01-01"),
    ],
)
def test_impossible_posts_are_refused(field: str, value: str) -> None:
    candidate = SocialPost(account="x", text="文章", url="https://x.example/1")
    setattr(candidate, field, value)

    with pytest.raises(ValidationError) as caught:
        candidate.full_clean()
    assert field in caught.value.message_dict


def test_editor_adds_and_previews_a_post(client_for: Any) -> None:
    editor = client_for("editor")
    data = {
        "account": "line",
        "text": "説明会のお知らせです。",
        "url": "https://line.example/9",
        "posted_on": "2026-11-01",
        "image": "",
    }

    editor.post(reverse(SocialPost.snippet_viewset.get_url_name("add")), data)

    made = SocialPost.objects.get()
    assert "LINEで見る" in made.make_preview_request(None, "").rendered_content
    listing = editor.get(reverse(SocialPost.snippet_viewset.get_url_name("list")))
    assert "説明会のお知らせです。" in listing.content.decode()
