"""Landing and promotional pages: one flexible type for every audience (A6–A8, A11, A14)."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.search import index

from core.content_check import ChosenColours
from core.fields import StreamField
from core.models.base_page import BasePage
from core.models.images import SiteImage
from core.seo import JsonLd, absolute, image_address
from home.landing.blocks import LandingBodyBlock
from home.landing.blocks.jobs import is_printed
from home.landing.enums import Accent, Audience
from home.models import Navigation
from home.models.content import TocEntry
from home.site_data import read_setting

TOC_FROM = 3
TOC_BLOCKS = frozenset({"school_calendar", "school_route", "grant_check"})
"""Blocks with a heading of their own that are always there; lists of jobs come and go."""


class LandingPage(BasePage):
    """A page for one kind of visitor, with job lists that stay current by themselves."""

    audience = models.CharField(
        "だれのためのページか",
        max_length=20,
        choices=Audience,
        default=Audience.PROMO,
        help_text="題名の上に表示します。キャンペーンなどは「特設・催し」を選びます。",
    )
    lead = models.TextField(
        "リード文",
        blank=True,
        max_length=240,
        help_text="題名の下に出る要約です。だれに、何が分かるページかを2〜3文で書きます。",
    )
    hero_image = models.ForeignKey(
        SiteImage,
        verbose_name="見出しの写真",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="題名のとなりに大きく出ます。横長の写真が合います。空欄でも整って見えます。",
    )
    accent = models.CharField(
        "色",
        max_length=10,
        choices=Accent,
        default=Accent.SEA,
        help_text="どの色も、文字が読みやすい組み合わせになっています。",
    )
    show_toc = models.BooleanField(
        "目次を出す", default=True, help_text=f"大見出しが{TOC_FROM}つ以上あると、自動で作ります。"
    )
    body = StreamField(LandingBodyBlock(), blank=True, verbose_name="本文")

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("audience"),
        FieldPanel("lead"),
        MultiFieldPanel(
            [FieldPanel("hero_image"), FieldPanel("accent"), FieldPanel("show_toc")], heading="見た目"
        ),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.FilterField("audience"),
    ]
    parent_page_types = ["home.TopPage", "home.ContentPage", "landing.LandingPage"]
    subpage_types = ["landing.LandingPage", "home.ContentPage"]
    template = "landing/landing_page.html"
    page_description = (
        "高校生、移住を考える方など、訪れる人ごとの特設ページです。"
        "求人の一覧、日程、確認フォームなどの部品を並べて作ります。"
    )

    class Meta:
        verbose_name = "特設ページ"
        verbose_name_plural = "特設ページ"

    def chosen_colours(self) -> list[ChosenColours]:
        """Text and background of the accent, for the content checker."""
        return [ChosenColours("ページの色", *pair) for pair in Accent(self.accent).pairs]

    @property
    def meta_description(self) -> str:
        """Own description, else the lead."""
        return self.search_description or self.lead

    def table_of_contents(self) -> list[TocEntry]:
        """Large headings and guides in order; empty where it is not wanted or the page is short."""
        entries = []
        for block in self.body:
            if block.block_type == "heading" and block.value["level"] == "h2":
                entries.append(TocEntry(block.value["text"], f"h-{block.id}"))
            elif block.block_type in TOC_BLOCKS:
                entries.append(TocEntry(block.value["heading"], f"b-{block.id}"))
        return entries if self.show_toc and len(entries) >= TOC_FROM else []

    def print_anchor(self) -> str:
        """Where schools find what they print; empty where there is nothing."""
        lists = (block for block in self.body if block.block_type == "job_list" and is_printed(block.value))
        return next((f"print-{block.id}" for block in lists), "")

    def structured_data(self, request: HttpRequest) -> list[JsonLd]:
        """schema.org WebPage with its audience."""
        data: JsonLd = {
            "@context": "https://schema.org",
            "@type": "WebPage",
            "name": self.seo_title or self.title,
            "url": absolute(request, self.url or "/"),
            "inLanguage": "ja",
        }
        if self.meta_description:
            data["description"] = self.meta_description
        if self.audience != Audience.PROMO:
            data["audience"] = {"@type": "Audience", "audienceType": self.get_audience_display()}
        if image := image_address(request, self.og_image or self.hero_image):
            data["primaryImageOfPage"] = {"@type": "ImageObject", "url": image}
        return [data]

    @property
    def share_cover(self) -> SiteImage | None:
        """The heading picture, behind the title."""
        return self.hero_image

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Load pages and pictures of the body and the menus at once."""
        read_setting(Navigation, request).load(self.body)
        context = super().get_context(request, *args, **kwargs)
        has_video = any(block.block_type == "video" for block in self.body)
        context.update(toc=self.table_of_contents(), has_video=has_video, print_anchor=self.print_anchor())
        return context
