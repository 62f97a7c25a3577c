"""Whom to ask."""

from __future__ import annotations

from typing import Any

from wagtail import blocks

from home.landing.blocks.base import GROUP_GUIDE, PageBlock, request_of
from home.models import SiteSettings
from home.site_data import read_setting


class ContactBoxBlock(PageBlock):
    """Telephone, hours and place from the settings of the site."""

    heading = blocks.CharBlock(label="見出し", max_length=60, default="相談窓口")
    text = blocks.CharBlock(label="説明", required=False, max_length=200)

    class Meta:
        icon = "mail"
        label = "相談窓口"
        group = GROUP_GUIDE
        description = (
            "「サイトの基本情報」の電話番号や受付時間を表示します。番号を直すと、どのページも変わります。"
        )
        template = "landing/blocks/contact_box.html"
        preview_value = {"heading": "相談窓口", "text": "相談は無料です。予約がなくても大丈夫です。"}

    def page_context(self, value: blocks.StructValue, around: dict[str, Any]) -> dict[str, Any]:
        """The settings; without telephone and mail there is nothing to show."""
        settings = read_setting(SiteSettings, request_of(around))
        return {"contact": settings if settings.phone or settings.email else None}
