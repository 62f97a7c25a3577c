"""Blocks that lead somewhere else."""

from typing import Any

from django.core.exceptions import ValidationError
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from core.blocks.base import GROUP_LINKS
from core.blocks.choosers import PageChooser
from core.blocks.media import PictureBlock
from core.links import is_external, validate_link


class LinkValue(blocks.StructValue):
    """A link to a page or an address."""

    @property
    def href(self) -> str:
        """Where the link leads; empty when the page is gone or not public."""
        page = self.get("page")
        if page:
            return (page.url or "") if page.live else ""
        return self.get("url") or ""

    @property
    def text(self) -> str:
        """What the link is called: the label, else the title of the page."""
        page = self.get("page")
        return self.get("label") or (page.title if page else "") or self.href

    @property
    def external(self) -> bool:
        """Whether it leaves this site."""
        return is_external(self.href)


class LinkBlock(blocks.StructBlock):
    """One link; either a page of the site or an address, never both."""

    label = blocks.CharBlock(
        label="表示する文字",
        required=False,
        max_length=60,
        help_text="空欄にするとページの題名を使います。",
    )
    page = PageChooser(label="このサイトのページ", required=False)
    url = blocks.CharBlock(
        label="アドレス",
        required=False,
        max_length=500,
        validators=[validate_link],
        help_text="例：https://www.example.jp/ または /jobs/",
    )

    def clean(self, value: Any) -> Any:
        """Ask for exactly one target, and for a text where no page supplies it."""
        cleaned = super().clean(value)
        page, url = cleaned.get("page"), cleaned.get("url")
        errors = {}
        if page and url:
            errors["url"] = ValidationError("ページとアドレスは、どちらか一方だけ選んでください。")
        elif not page and not url and self.meta.required:
            errors["page"] = ValidationError("ページかアドレスのどちらかを入力してください。")
        elif url and not cleaned.get("label"):
            errors["label"] = ValidationError("リンクとして表示する文字を入力してください。")
        if errors:
            raise StructBlockValidationError(block_errors=errors)
        return cleaned

    class Meta:
        icon = "link"
        label = "リンク"
        label_format = "{label}"
        template = "blocks/link.html"
        value_class = LinkValue
        required = True


class ButtonBlock(LinkBlock):
    """One link as a button."""

    style = blocks.ChoiceBlock(
        label="見た目",
        choices=[("primary", "目立つボタン"), ("secondary", "ひかえめなボタン")],
        default="primary",
    )

    class Meta:
        icon = "radio-full"
        label = "ボタン"
        group = GROUP_LINKS
        description = "次にしてほしいことを1つ、ボタンで示します。"
        template = "blocks/button.html"
        value_class = LinkValue
        preview_value = {"label": "求人を探す", "page": None, "url": "/jobs/", "style": "primary"}


class LinkCardBlock(blocks.StructBlock):
    """A card that leads to a page: title, a line of text, a picture."""

    link = LinkBlock(label="リンク先")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    image = PictureBlock(label="画像", required=False)

    class Meta:
        icon = "doc-full-inverse"
        label = "カード"
        template = "blocks/link_card.html"


class LinkCardsBlock(blocks.StructBlock):
    """Cards side by side."""

    heading = blocks.CharBlock(label="見出し", required=False, max_length=80)
    cards = blocks.ListBlock(LinkCardBlock(), label="カード", min_num=1, max_num=12)

    class Meta:
        icon = "list-ul"
        label = "リンクのカード"
        group = GROUP_LINKS
        description = "関連するページを、説明つきのカードで案内します。"
        template = "blocks/link_cards.html"
        preview_value = {
            "heading": "あわせて読みたい",
            "cards": [
                {
                    "link": {"label": "求人を探す", "page": None, "url": "/jobs/"},
                    "text": "職種や勤務地から、市内の求人を探せます。",
                    "image": None,
                },
                {
                    "link": {"label": "会社を知る", "page": None, "url": "/companies/"},
                    "text": "地元の会社の仕事と人を紹介します。",
                    "image": None,
                },
            ],
        }
