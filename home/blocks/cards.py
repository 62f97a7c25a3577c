"""Sections that editors fill by hand: features, entrances, free text (A4)."""

from typing import Any

from wagtail import blocks
from wagtail.models import Page

from core.blocks import LinkBlock, PageChooser, PictureBlock
from core.page_querysets import PublicPageQuerySet
from home.blocks.base import GROUP_FREE, TopSectionBlock


class FeatureBlock(blocks.StructBlock):
    """A chosen page with its own picture and lead."""

    page = PageChooser(label="ページ")
    title = blocks.CharBlock(
        label="題名", required=False, max_length=60, help_text="空欄のときはページの題名を使います。"
    )
    lead = blocks.CharBlock(
        label="紹介文",
        required=False,
        max_length=120,
        help_text="空欄のときはページの「検索結果での説明」を使います。",
    )
    image = PictureBlock(label="写真", required=False)

    class Meta:
        icon = "doc-full"
        label = "特集"
        template = "home/sections/feature.html"


class FeaturesBlock(TopSectionBlock):
    """Chosen pages as large cards."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="特集")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    items = blocks.ListBlock(FeatureBlock(), label="特集", max_num=6)

    class Meta:
        icon = "openquote"
        label = "特集"
        group = GROUP_FREE
        description = "読んでほしいページを、写真つきの大きなカードで紹介します。"
        template = "home/sections/features.html"
        preview_value = {"heading": "特集", "text": "", "items": []}

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """Features whose page everybody may still read."""
        chosen = [item for item in value["items"] if item["page"]]
        if not chosen:
            return {"features": []}
        public = PublicPageQuerySet(Page).published().filter(pk__in=[item["page"].pk for item in chosen])
        readable = set(public.values_list("pk", flat=True))
        return {"features": [item for item in chosen if item["page"].pk in readable]}


class EntranceBlock(blocks.StructBlock):
    """A way in for one kind of visitor."""

    link = LinkBlock(label="リンク先")
    text = blocks.CharBlock(label="説明", required=False, max_length=60)
    icon = blocks.ChoiceBlock(
        label="絵柄",
        choices=[
            ("briefcase", "かばん"),
            ("graduation-cap", "学生帽"),
            ("house", "家"),
            ("sprout", "芽"),
            ("building-2", "会社"),
            ("calendar", "カレンダー"),
            ("map-pin", "地図"),
        ],
        default="briefcase",
    )

    class Meta:
        icon = "redirect"
        label = "入口"
        template = "home/sections/entrance.html"


class EntrancesBlock(TopSectionBlock):
    """Ways in, side by side."""

    heading = blocks.CharBlock(label="見出し", max_length=40, default="目的から探す")
    items = blocks.ListBlock(EntranceBlock(), label="入口", max_num=8)

    class Meta:
        icon = "list-ul"
        label = "目的別の入口"
        group = GROUP_FREE
        description = "高校生、移住を考えている方など、訪れる人に合わせた入口を並べます。"
        template = "home/sections/entrances.html"
        preview_value = {
            "heading": "目的から探す",
            "items": [
                {
                    "link": {"label": "求人を探す", "page": None, "url": "/jobs/"},
                    "text": "職種や勤務地から",
                    "icon": "briefcase",
                }
            ],
        }

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """Entrances that lead somewhere."""
        return {"entrances": [item for item in value["items"] if item["link"].href]}


class FreeSectionBlock(TopSectionBlock):
    """A section of free text."""

    heading = blocks.CharBlock(label="見出し", required=False, max_length=60)
    text = blocks.RichTextBlock(label="本文", features=["bold", "ol", "ul", "link"])
    image = PictureBlock(label="写真", required=False)
    link = LinkBlock(label="ボタン", required=False)

    class Meta:
        icon = "doc-full-inverse"
        label = "文章と写真"
        group = GROUP_FREE
        description = "見出し、文章、写真、ボタンを1つずつ置けます。"
        template = "home/sections/free.html"
        preview_value = {
            "heading": "相談窓口",
            "text": "<p>仕事探しの相談を、平日の8時45分から17時15分まで受け付けています。</p>",
            "image": None,
            "link": {"label": "窓口の案内", "page": None, "url": "/guide/"},
        }

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """Nothing is computed: the editor wrote all of it."""
        return {}
