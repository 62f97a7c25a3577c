"""The latest posts of the official accounts as cards of our own (A10)."""

from typing import Any

from wagtail import blocks

from home.blocks.base import AutomaticBlock
from home.blocks.contents import SectionValue
from home.models.site_settings import SiteSettings
from home.models.social import SocialPost
from home.site_data import read_setting

MOST = 12


class SocialPostsBlock(AutomaticBlock):
    """The newest posts and the ways to the accounts."""

    pictures = {"posts": "image"}
    heading = blocks.CharBlock(label="見出し", max_length=40, default="SNSから")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    number = blocks.IntegerBlock(label="表示する件数", min_value=1, max_value=MOST, default=4)

    class Meta:
        icon = "comment"
        label = "SNSの投稿"
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

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """The newest posts."""
        return {"posts": list(SocialPost.objects.all()[: value["number"]])}
