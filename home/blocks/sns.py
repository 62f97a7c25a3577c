"""The latest posts of the official accounts as cards of our own (A10)."""

from typing import Any

from wagtail import blocks

from home.blocks.base import GROUP_AUTOMATIC, TopSectionBlock
from home.models.site_settings import SiteSettings
from home.site_data import read_setting
from home.social import KEPT, latest_posts


class SocialPostsBlock(TopSectionBlock):
    """The newest posts and the ways to the accounts."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="SNSから")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    number = blocks.IntegerBlock(label="表示する件数", min_value=1, max_value=KEPT, default=4)

    class Meta:
        icon = "comment"
        label = "SNSの投稿"
        group = GROUP_AUTOMATIC
        description = "「SNSの投稿」に登録した新しいものから並べます。外部のサービスは読み込みません。"
        template = "home/sections/sns.html"
        preview_value = {"heading": "SNSから", "text": "", "number": 4}

    def get_context(
        self, value: blocks.StructValue, parent_context: dict[str, Any] | None = None
    ) -> dict[str, Any]:
        """Add the official accounts of the site settings."""
        request = (parent_context or {}).get("request")
        links = read_setting(SiteSettings, request).social_links
        return {**super().get_context(value, parent_context=parent_context), "accounts": links}

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """The newest posts."""
        return {"posts": latest_posts(value["number"])}
