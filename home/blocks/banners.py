"""Banners of the top page, kept as snippets (A10)."""

from typing import Any

from wagtail import blocks

from home.banners.enums import Placement
from home.banners.shown import banners_for
from home.blocks.base import AutomaticBlock
from home.blocks.contents import SectionValue


class BannersBlock(AutomaticBlock):
    """Banners that run today in the place «top page»."""

    heading = blocks.CharBlock(label="見出し", max_length=40, required=False)

    class Meta:
        icon = "media"
        label = "バナー"
        description = "「バナー」で出す場所にトップページを選んだものを、期間中だけ並べます。"
        template = "home/sections/banners.html"
        preview_value = {"heading": "関連情報"}

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """The running banners, by priority."""
        return {"cards": banners_for(Placement.TOP)}
