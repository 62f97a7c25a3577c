"""Checking a whole page: drawn like its preview, with the place of each finding in the editor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from wagtail import hooks
from wagtail.blocks import ListBlock, StreamBlock, StructBlock
from wagtail.blocks.list_block import ListValue
from wagtail.images.blocks import ImageBlock
from wagtail.models import Page

from core.content_check.contrast import check_colours
from core.content_check.findings import Finding, Severity
from core.content_check.rules import check_html
from core.fields import StreamField

HOOK = "register_content_findings"
UNREADABLE = Finding(
    Severity.ERROR,
    "page-broken",
    "このページを表示できませんでした。最後に変えたところを元に戻すか、管理者に知らせてください。",
)
NO_ALT = (
    "画像に代替テキストがありません。写っているものを短い文で書くか、"
    "文章に関係のない飾りなら「飾りの画像」にチェックを入れてください。"
)


def check_page(page: Page) -> list[Finding]:
    """Return the findings of a page as it stands in memory, errors first.

    The page must be stored; what is checked may be a draft, or a form that is not saved yet.
    """
    places: dict[str, str] = {}
    findings = list(_of_pictures(page, places))
    findings += _of_html(page)
    if hasattr(page, "chosen_colours"):
        findings += check_colours(page.chosen_colours())
    for provide in hooks.get_hooks(HOOK):
        findings += provide(page)
    placed = [replace(found, place=found.place or places.get(found.block_id, "")) for found in findings]
    return sorted(dict.fromkeys(placed), key=lambda found: list(Severity).index(found.severity))


def _of_html(page: Page) -> list[Finding]:
    """Draw the page for a visitor who is not signed in, and check it."""
    if not page.is_previewable():
        return []
    response = page.make_preview_request(None, page.default_preview_mode)
    return check_html(response.content.decode()) if response.status_code == 200 else [UNREADABLE]


def _of_pictures(page: Page, places: dict[str, str]) -> Iterator[Finding]:
    """Find pictures of blocks without alternative text that are not marked as decorative.

    In the HTML they cannot be told from decorative ones. Fills `places` with the blocks' names on the way.
    """
    for field in page._meta.get_fields():
        if not isinstance(field, StreamField):
            continue
        for number, child in enumerate(getattr(page, field.name), start=1):
            places[str(child.id)] = f"{field.verbose_name} {number}番目「{child.block.label}」"
            for image in _images_in(child.block, child.value):
                if not image.decorative and not (image.contextual_alt_text or "").strip():
                    yield Finding(Severity.ERROR, "image-alt", NO_ALT, image.title, str(child.id))


def _images_in(block: Any, value: Any) -> Iterator[Any]:
    """Yield the pictures with alternative texts of their own that a block's value holds."""
    if value is None:
        return
    if isinstance(block, ImageBlock):
        yield value
    elif isinstance(block, StructBlock):
        for name, inner in block.child_blocks.items():
            yield from _images_in(inner, value.get(name))
    elif isinstance(block, StreamBlock):
        for child in value:
            yield from _images_in(child.block, child.value)
    elif isinstance(block, ListBlock):
        for item in value.bound_blocks if isinstance(value, ListValue) else ():
            yield from _images_in(block.child_block, item.value)
