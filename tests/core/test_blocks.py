"""Blocks of StreamFields: what they show, what they refuse."""

from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.blocks import StreamValue

from core.blocks import BodyBlock, LinkBlock, preload
from core.blocks.choosers import ImageChooser
from tests.home.factories import ContentPageFactory, library_picture

BODY = BodyBlock()
LONG = "とても長いことばが続きます。" * 40


def emptied(raw: Any) -> Any:
    """Raw data of an untouched form: texts are empty, not missing."""
    if isinstance(raw, dict):
        return {name: value if name in {"page", "image"} else emptied(value) for name, value in raw.items()}
    if isinstance(raw, list):
        return [emptied(value) for value in raw]
    return "" if raw is None else raw


def body(*blocks: tuple[str, Any]) -> StreamValue:
    return BODY.to_python(
        [{"type": kind, "value": value, "id": f"b{n}"} for n, (kind, value) in enumerate(blocks)]
    )


@pytest.mark.django_db
@pytest.mark.parametrize("name", list(BODY.child_blocks))
def test_every_block_renders_its_preview_value(name: str) -> None:
    library_picture()
    block = BODY.child_blocks[name]

    assert block.is_previewable
    assert block.get_description()
    assert block.render(block.get_preview_value()).strip()


@pytest.mark.django_db
@pytest.mark.parametrize("name", list(BODY.child_blocks))
def test_every_block_renders_without_content(name: str) -> None:
    block = BODY.child_blocks[name]

    html = block.render(block.to_python(emptied(block.get_prep_value(block.get_default()))))

    assert "None" not in html


def test_headings_have_the_chosen_level() -> None:
    html = body(
        ("heading", {"text": "暮らし", "level": "h2"}), ("heading", {"text": "住まい", "level": "h3"})
    ).render_as_block()

    assert '<h2 class="body__h2">暮らし</h2>' in html
    assert '<h3 class="body__h3">住まい</h3>' in html


def test_text_of_editors_is_escaped() -> None:
    html = body(
        ("heading", {"text": "<script>alert(1)</script>", "level": "h2"}),
        ("quote", {"text": "<b>太字</b>", "speaker": "", "role": ""}),
    ).render_as_block()

    assert "<script>" not in html
    assert "<b>太字" not in html


def test_long_text_stays_whole() -> None:
    html = body(("quote", {"text": LONG, "speaker": LONG, "role": ""})).render_as_block()

    assert html.count(LONG) == 2


def test_table_has_caption_and_column_headings() -> None:
    html = body(
        (
            "table",
            {
                "columns": [{"type": "text", "heading": "時期"}, {"type": "text", "heading": "すること"}],
                "rows": [{"values": ["7月", "求人票の公開"]}],
                "caption": "一年の流れ",
            },
        )
    ).render_as_block()

    assert "<caption>一年の流れ</caption>" in html
    assert '<th scope="col">時期</th>' in html
    assert "求人票の公開" in html


@pytest.mark.django_db
class TestLinks:
    def clean(self, **values: Any) -> Any:
        block = LinkBlock()
        return block.clean(block.to_python({"label": "", "page": None, "url": "", **values}))

    def test_leads_to_a_page_under_its_title(self) -> None:
        page = ContentPageFactory(title="移住の案内", slug="uij")

        link = self.clean(page=page.pk)

        assert (link.text, link.href, link.external) == ("移住の案内", "/uij/", False)

    def test_page_that_is_not_public_leads_nowhere(self) -> None:
        page = ContentPageFactory(live=False)

        assert LinkBlock().to_python({"label": "下書き", "page": page.pk, "url": ""}).href == ""

    def test_marks_addresses_elsewhere(self) -> None:
        assert self.clean(label="道庁", url="https://www.example.jp/").external

    @pytest.mark.parametrize(
        "values",
        [
            {},
            {"url": "/jobs/"},
            {"label": "危ない", "url": "javascript:alert(1)"},
            {"label": "よそ", "url": "//evil.example/"},
        ],
    )
    def test_refuses_what_cannot_be_a_link(self, values: dict[str, str]) -> None:
        with pytest.raises(ValidationError):
            self.clean(**values)

    def test_refuses_two_targets(self) -> None:
        with pytest.raises(ValidationError):
            self.clean(label="両方", page=ContentPageFactory().pk, url="/jobs/")


@pytest.mark.django_db
class TestPreload:
    def test_loads_all_pages_and_pictures_at_once(self, max_queries: Any) -> None:
        image = library_picture()
        pages = [ContentPageFactory().pk for _ in range(3)]
        card = {"image": {"image": image.pk, "alt_text": "港", "decorative": False}, "text": ""}
        picture = {"image": card["image"], "caption": "", "credit": ""}
        stream = body(
            ("image", picture),
            ("gallery", {"heading": "", "images": [picture] * 3}),
            *[
                (
                    "link_cards",
                    {
                        "heading": "",
                        "cards": [{**card, "link": {"label": "", "page": pk, "url": ""}}],
                    },
                )
                for pk in pages
            ],
        )

        with max_queries(3):
            preload(stream)
            values = [child.value for child in stream]

        assert values[0]["image"].contextual_alt_text == "港"
        assert [value["cards"][0]["link"]["page"].pk for value in values[2:]] == pages

    def test_missing_rows_become_nothing(self) -> None:
        assert ImageChooser().bulk_to_python([999_999, None]) == [None, None]


@pytest.mark.django_db
def test_editors_see_a_preview_of_a_block(client_for: Any) -> None:
    block = ContentPageFactory._meta.model._meta.get_field("body").stream_block.child_blocks["callout"]

    response = client_for("editor").get(
        reverse("wagtailadmin_block_preview"), {"id": block.definition_prefix}
    )

    assert response.status_code == 200
    assert "お申し込みはお早めに" in response.content.decode()
