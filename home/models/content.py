"""General pages: text, pictures, lists, with an optional table of contents (A8, A11, A14)."""

from dataclasses import dataclass
from typing import Any, Self

from django.db import models
from django.http import HttpRequest
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import PageManager
from wagtail.search import index

from core.blocks import BodyBlock, preload
from core.fields import StreamField
from core.models.base_page import BasePage
from core.models.images import SiteImage
from core.page_querysets import PublicPageQuerySet


@dataclass(frozen=True)
class TocEntry:
    """A large heading of the page and the anchor that leads to it."""

    text: str
    anchor: str


class ContentPageQuerySet(PublicPageQuerySet):
    """General pages."""

    def with_card_relations(self) -> Self:
        """What a card shows."""
        return self.select_related("hero_image").prefetch_related("hero_image__renditions")


class ContentPage(BasePage):
    """A page of running content, which may have pages below it."""

    lead = models.TextField(
        "リード文", blank=True, max_length=240, help_text="題名の下に出る、このページの要約です。"
    )
    hero_image = models.ForeignKey(
        SiteImage,
        verbose_name="見出しの写真",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="題名の下と、上の階層の一覧に出ます。",
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name="本文")
    show_toc = models.BooleanField("目次を出す", default=False, help_text="大見出しから自動で作ります。")
    show_children = models.BooleanField(
        "下の階層のページを一覧にする",
        default=False,
        help_text="このページの下にある公開中のページを、本文のあとにカードで並べます。",
    )

    objects = PageManager.from_queryset(ContentPageQuerySet)()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("hero_image"),
        FieldPanel("body"),
        MultiFieldPanel([FieldPanel("show_toc"), FieldPanel("show_children")], heading="自動の一覧"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
    ]
    parent_page_types = ["home.TopPage", "home.ContentPage", "landing.LandingPage"]
    subpage_types = ["home.ContentPage", "landing.LandingPage"]
    template = "home/content_page.html"
    page_description = "案内や読みものなど、文章と写真の一般的なページです。"

    class Meta:
        verbose_name = "一般ページ"
        verbose_name_plural = "一般ページ"

    @property
    def meta_description(self) -> str:
        """Own description, else the lead."""
        return self.search_description or self.lead

    def table_of_contents(self) -> list[TocEntry]:
        """Large headings in order; empty unless wanted and at least two."""
        if not self.show_toc:
            return []
        entries = [
            TocEntry(block.value["text"], f"h-{block.id}")
            for block in self.body
            if block.block_type == "heading" and block.value["level"] == "h2"
        ]
        return entries if len(entries) > 1 else []

    def children_shown(self) -> list["ContentPage"]:
        """Public pages below this one, in the order of the page tree."""
        if not self.show_children:
            return []
        return list(ContentPage.objects.published().child_of(self).with_card_relations())

    @property
    def share_cover(self) -> SiteImage | None:
        """The heading picture."""
        return self.hero_image

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The page with its table of contents and its children."""
        preload(self.body)
        context = super().get_context(request, *args, **kwargs)
        context.update(toc=self.table_of_contents(), children=self.children_shown())
        return context
