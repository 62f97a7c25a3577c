"""The first thing a visitor sees."""

from typing import Any
from urllib.parse import urlencode

from django.urls import reverse
from wagtail import blocks

from core.blocks import PictureBlock, sample_image
from home.blocks.base import GROUP_FIXED, TopSectionBlock


class HeroBlock(TopSectionBlock):
    """Picture, promise, search box."""

    heading = blocks.CharBlock(
        label="見出し", max_length=40, help_text="20文字くらいまでにすると、スマートフォンで2行に収まります。"
    )
    text = blocks.TextBlock(label="紹介文", required=False, max_length=160, rows=2)
    image = PictureBlock(label="写真", required=False, help_text="横1920×縦900くらいの横長の写真が合います。")
    image_phone = PictureBlock(
        label="スマートフォン用の写真",
        required=False,
        help_text="縦長の写真です。空欄のときは上の写真を使います。",
    )
    show_search = blocks.BooleanBlock(label="検索欄を出す", required=False, default=True)
    popular_words = blocks.ListBlock(
        blocks.CharBlock(label="ことば", max_length=20),
        label="よく探されることば",
        help_text="検索欄の下に並びます。押すとそのことばで検索します。8個まで。",
        max_num=8,
        default=[],
    )

    class Meta:
        icon = "image"
        label = "トップの写真と検索"
        group = GROUP_FIXED
        description = "写真の上に見出しと検索欄を置きます。いちばん上に1つだけ使います。"
        template = "home/sections/hero.html"

    def get_preview_value(self) -> blocks.StructValue:
        """The usual first screen."""
        return self.normalize(
            {
                "heading": "この街で、働く。",
                "text": "港と森のある街の仕事を、ひとつのサイトで。",
                "image": sample_image(),
                "image_phone": None,
                "show_search": True,
                "popular_words": ["フォークリフト", "介護", "事務"],
            }
        )

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """The address of the search and of each popular word."""
        search_url = reverse("search:jobs")
        return {
            "search_url": search_url,
            "words": [
                {"label": word, "url": f"{search_url}?{urlencode({'q': word})}"}
                for word in value["popular_words"]
                if word
            ],
        }
