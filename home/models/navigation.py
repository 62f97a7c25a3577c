"""Menus of the header and the footer, in the order editors put them."""

from collections.abc import Iterable
from typing import Any

from django.http import HttpRequest
from wagtail import blocks
from wagtail.admin.panels import FieldPanel
from wagtail.blocks import StreamValue
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting
from wagtail.models import PreviewableMixin

from core.blocks import LinkBlock, preload
from core.fields import StreamField
from core.previews import DevicePreviewMixin


class MenuBlock(blocks.StreamBlock):
    """Links in order."""

    link = LinkBlock(label="リンク")

    class Meta:
        icon = "link"
        label = "メニュー"
        template = "home/menu.html"
        required = False


class ColumnBlock(blocks.StructBlock):
    """A titled column of links."""

    title = blocks.CharBlock(label="見出し", max_length=30)
    links = blocks.ListBlock(LinkBlock(label="リンク"), label="リンク", min_num=1, max_num=10)

    class Meta:
        icon = "list-ul"
        label = "列"
        label_format = "{title}"
        template = "home/menu_column.html"


class ColumnsBlock(blocks.StreamBlock):
    """Columns of the footer."""

    column = ColumnBlock()

    class Meta:
        icon = "list-ul"
        label = "フッターの列"
        template = "home/menu.html"
        max_num = 4
        required = False


@register_setting(icon="list-ul")
class Navigation(DevicePreviewMixin, PreviewableMixin, BaseSiteSetting):
    """Where the header and the footer lead."""

    header = StreamField(
        MenuBlock(),
        blank=True,
        collapsed=True,
        verbose_name="ヘッダーのメニュー",
        help_text="6個くらいまでが見やすい数です。",
    )
    actions = StreamField(
        MenuBlock(),
        blank=True,
        collapsed=True,
        verbose_name="ヘッダーの右のリンク",
        help_text="「企業のみなさまへ」など、メニューとは別に見せたいリンクです。",
    )
    footer = StreamField(ColumnsBlock(), blank=True, collapsed=True, verbose_name="フッターの列")
    legal = StreamField(
        MenuBlock(),
        blank=True,
        collapsed=True,
        verbose_name="フッターの下のリンク",
        help_text="プライバシーポリシーやアクセシビリティ方針などです。",
    )

    is_loaded = False

    panels = [
        FieldPanel("header"),
        FieldPanel("actions"),
        FieldPanel("footer"),
        FieldPanel("legal"),
    ]

    class Meta:
        verbose_name = "メニュー"

    def load(self, *streams: StreamValue, images: Iterable[int | None] = ()) -> dict[int, Any]:
        """Resolve the pages of all menus, and what other streams need, with one query for each model.

        `images` are keys of further pictures, which are returned by key. The second call does nothing.
        """
        if self.is_loaded:
            return {}
        self.is_loaded = True
        return preload(self.header, self.actions, self.footer, self.legal, *streams, images=images)

    def get_preview_template(self, request: HttpRequest, mode_name: str) -> str:
        """A page with nothing but header and footer."""
        return "home/settings_preview.html"

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        """Let header and footer use the unsaved menus."""
        setattr(request, type(self).get_cache_attr_name(), self)
        return {**super().get_preview_context(request, mode_name), "heading": "メニューの確認"}
