"""Whole pages: what is checked, and where the editor finds it."""

from typing import Any

import pytest
from wagtail import hooks

from core.content_check import HOOK, ChosenColours, Finding, Severity, check_page, errors_in
from home.models import ContentPage
from tests.home.factories import ContentPageFactory, NewsPageFactory, library_picture, news_index, top_page

pytestmark = pytest.mark.django_db


def with_body(*blocks: tuple[str, Any], **values: Any) -> ContentPage:
    """Return a page with these blocks; the first one has the id `block-0`."""
    page = ContentPageFactory(**values)
    raw = [{"type": kind, "value": value, "id": f"block-{n}"} for n, (kind, value) in enumerate(blocks)]
    page.body = page.body.stream_block.to_python(raw)
    return page


def picture(**values: Any) -> dict[str, Any]:
    return {"image": {"image": library_picture().pk, "decorative": False, "alt_text": "", **values}}


def test_pages_as_they_come_are_clean():
    for page in (top_page(), news_index(), NewsPageFactory(), ContentPageFactory()):
        assert check_page(page) == []


def test_a_fault_in_a_block_comes_with_its_place():
    page = with_body(("paragraph", "<p>本文</p>"), ("heading", {"text": "持ち物", "level": "h4"}))

    (finding,) = check_page(page)

    assert (finding.rule, finding.block_id) == ("heading-jump", "block-1")
    assert finding.place == "本文 2番目「見出し」"
    assert finding.excerpt == "持ち物"


@pytest.mark.parametrize(
    ("values", "errors"), [({}, 1), ({"decorative": True}, 0), ({"alt_text": "朝の港"}, 0)]
)
def test_pictures_of_blocks_need_a_text_unless_decorative(values, errors):
    page = with_body(("image", {**picture(**values), "caption": "", "credit": ""}))

    assert len(errors_in(check_page(page))) == errors


def test_pictures_in_a_gallery_are_found_too():
    items = [{**picture(), "caption": ""}, {**picture(alt_text="朝の港"), "caption": ""}]
    page = with_body(("gallery", {"heading": "", "images": items}))

    (finding,) = check_page(page)

    assert (finding.rule, finding.block_id) == ("image-alt", "block-0")


def test_the_draft_is_checked_and_header_and_footer_are_not():
    page = with_body(title="<a href='/'></a><h6>")

    assert check_page(page) == []


def test_pages_and_other_apps_add_findings(monkeypatch):
    page = ContentPageFactory()
    pale = [ChosenColours("帯", "#999", "#fff")]
    monkeypatch.setattr(ContentPage, "chosen_colours", lambda self: pale, raising=False)
    consent = Finding(Severity.WARNING, "consent", "同意がまだです。")

    with hooks.register_temporarily(HOOK, lambda page: [consent]):
        found = check_page(page)

    assert [finding.rule for finding in found if finding.rule in {"contrast", "consent"}] == [
        "contrast",
        "consent",
    ]


def test_a_page_that_cannot_be_drawn_is_an_error(monkeypatch, caplog):
    def fail(self, request, *args, **kwargs):
        raise RuntimeError("broken")

    page = ContentPageFactory()
    monkeypatch.setattr(ContentPage, "get_context", fail)

    assert [finding.rule for finding in check_page(page)] == ["page-broken"]


def test_a_check_costs_what_the_page_costs(max_queries):
    page = with_body(*(("heading", {"text": "見出し", "level": "h2"}) for _ in range(30)))

    with max_queries(8):
        check_page(page)
