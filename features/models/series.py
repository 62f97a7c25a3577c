"""A theme with a period, under which articles are gathered (特集テーマ, A4)."""

from __future__ import annotations

from datetime import date
from typing import Any

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.search import index

from core.blocks import BodyBlock
from core.fields import StreamField
from core.models import SiteImage
from core.models.base_page import BasePage
from features.models.interview import InterviewPage
from features.pictures import load_covers, load_pictures
from features.querysets import SeriesManager


class FeatureSeriesPage(BasePage):
    """A theme: what it is about, from when to when, and its articles."""

    lead = models.TextField(
        "リード文", blank=True, max_length=200, help_text="題名の下と一覧に出る、このテーマの紹介です。"
    )
    cover = models.ForeignKey(
        SiteImage,
        verbose_name="表紙の写真",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text="横長の写真（横1600×縦900くらい）が合います。",
    )
    starts_on = models.DateField("始まる日", default=timezone.localdate)
    ends_on = models.DateField(
        "終わる日",
        null=True,
        blank=True,
        help_text="この日まで「公開中の特集」に並び、その後は「これまでの特集」に移ります。"
        "空欄のときは終わりません。",
    )
    body = StreamField(BodyBlock(), blank=True, verbose_name="紹介の本文")

    objects = SeriesManager()

    content_panels = [
        *BasePage.content_panels,
        FieldPanel("lead"),
        FieldPanel("cover"),
        MultiFieldPanel([FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")])], heading="期間"),
        FieldPanel("body"),
    ]
    search_fields = [
        *BasePage.search_fields,
        index.SearchField("lead"),
        index.SearchField("body"),
        index.FilterField("starts_on"),
        index.FilterField("ends_on"),
    ]
    parent_page_types = ["features.FeatureIndexPage"]
    subpage_types = ["features.InterviewPage"]
    template = "features/feature_series_page.html"
    page_description = "期間を決めて記事を集める特集のテーマです。この下に記事を作ります。"

    class Meta:
        verbose_name = "特集テーマ"
        verbose_name_plural = "特集テーマ"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(ends_on__isnull=True) | models.Q(ends_on__gte=models.F("starts_on")),
                name="features_series_period",
                violation_error_message="終わる日は、始まる日と同じかそれより後にしてください。",
            )
        ]

    def clean(self) -> None:
        """Refuse a period that ends before it begins, at the field."""
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            message = "終わる日は、始まる日と同じかそれより後にしてください。"
            raise ValidationError({"ends_on": message})

    @property
    def meta_description(self) -> str:
        """Own description, else the lead."""
        return self.search_description or self.lead

    def is_past(self, on: date) -> bool:
        """Whether the last day is before the day."""
        return self.ends_on is not None and self.ends_on < on

    @property
    def is_upcoming(self) -> bool:
        """Whether the theme has not begun yet."""
        return self.starts_on > timezone.localdate()

    @property
    def share_cover(self) -> SiteImage | None:
        """Picture behind the title when the page is shared."""
        return self.cover

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The theme with its articles, newest first."""
        load_pictures(self, "cover", "og_image")
        context = super().get_context(request, *args, **kwargs)
        articles = (
            list(InterviewPage.objects.published().child_of(self).newest().with_card_relations())
            if self.path
            else []
        )
        load_covers(articles)
        context.update(articles=articles, is_past=self.is_past(timezone.localdate()))
        return context
