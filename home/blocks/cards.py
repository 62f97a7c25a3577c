"""Sections that editors fill by hand: features, entrances, banners (A4, A10)."""

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.utils import timezone
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks import ImageChooser, LinkBlock, PageChooser, PictureBlock, sample_image
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
        """Features whose page is still public."""
        return {"features": [item for item in value["items"] if item["page"] and item["page"].live]}


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


class BannerBlock(blocks.StructBlock):
    """A linked picture shown for a period."""

    image = ImageChooser(label="画像", help_text="横長（3：1程度）の画像が合います。")
    alt_text = blocks.CharBlock(
        label="代替テキスト",
        required=False,
        max_length=100,
        help_text="画像に文字が書かれているときは、その文字を入力します。"
        "下に出る文字と同じ内容なら空欄にします。",
    )
    link = LinkBlock(label="リンク先")
    starts_on = blocks.DateBlock(label="掲載を始める日", required=False)
    ends_on = blocks.DateBlock(label="掲載を終える日", required=False, help_text="この日まで表示します。")
    sponsored = blocks.BooleanBlock(
        label="広告", required=False, help_text="有料の広告には必ずチェックを入れてください。"
    )

    class Meta:
        icon = "image"
        label = "バナー"
        label_format = "{link}"
        template = "home/sections/banner.html"

    def clean(self, value: Any) -> Any:
        """Refuse a period that ends before it begins."""
        cleaned = super().clean(value)
        starts_on, ends_on = cleaned.get("starts_on"), cleaned.get("ends_on")
        if starts_on and ends_on and ends_on < starts_on:
            message = "掲載を終える日は、始める日と同じかそれより後にしてください。"
            raise StructBlockValidationError(block_errors={"ends_on": ValidationError(message)})
        return cleaned


def is_running(banner: blocks.StructValue, today: date) -> bool:
    """Whether the banner's period includes the day; open ends count as always."""
    starts_on, ends_on = banner["starts_on"], banner["ends_on"]
    return (not starts_on or starts_on <= today) and (not ends_on or today <= ends_on)


class BannersBlock(TopSectionBlock):
    """Banners side by side; each only within its period."""

    heading = blocks.CharBlock(label="見出し", max_length=40, required=False)
    items = blocks.ListBlock(BannerBlock(), label="バナー", max_num=12)

    class Meta:
        icon = "media"
        label = "バナー"
        group = GROUP_FREE
        description = "イベントや関連サイトへのバナーを、期間を決めて載せます。"
        template = "home/sections/banners.html"

    def get_preview_value(self) -> blocks.StructValue:
        """Two banners of the same picture of the library."""
        banner = {
            "image": sample_image(),
            "alt_text": "",
            "link": {"label": "合同企業説明会", "page": None, "url": "/events/"},
            "starts_on": None,
            "ends_on": None,
            "sponsored": False,
        }
        return self.normalize({"heading": "", "items": [banner, {**banner, "sponsored": True}]})

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """Banners running today that have a picture and lead somewhere."""
        today = timezone.localdate()
        return {
            "banners": [
                banner
                for banner in value["items"]
                if banner["image"] and banner["link"].href and is_running(banner, today)
            ]
        }


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
