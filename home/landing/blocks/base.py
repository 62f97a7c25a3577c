"""What the blocks of landing pages share."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest
from wagtail import blocks

GROUP_JOBS = "求人を出す"
GROUP_GUIDE = "案内する"


class PageBlock(blocks.StructBlock):
    """A block that also needs to know the page, the site or the request it is shown for."""

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Context of the template: Wagtail's own plus `page_context`."""
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context.update(self.page_context(value, parent_context or {}))
        return context

    def page_context(self, value: blocks.StructValue, around: dict[str, Any]) -> dict[str, Any]:
        """What the block shows; `around` is the context of the page."""
        raise NotImplementedError


def request_of(around: dict[str, Any]) -> HttpRequest | None:
    """The request a page is shown for; None in a preview of a single block."""
    return around.get("request")
