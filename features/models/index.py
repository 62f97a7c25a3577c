"""The list of themes and articles (A4)."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Paginator
from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from wagtail.admin.panels import FieldPanel
from wagtail.search import index

from core.models.base_page import BasePage
from features.enums import InterviewKind
from features.filters import FeatureFilter, industries_of
from features.models.interview import InterviewPage
from features.models.series import FeatureSeriesPage
from features.pictures import load_covers

ARTICLES_PER_PAGE = 12


class FeatureIndexPage(BasePage):
    """All themes and articles; there is one."""

    intro = models.TextField("紹介文", blank=True, max_length=200, help_text="題名の下に出る短い文です。")

    content_panels = [*BasePage.content_panels, FieldPanel("intro")]
    search_fields = [*BasePage.search_fields, index.SearchField("intro")]
    parent_page_types = ["home.TopPage"]
    subpage_types = ["features.FeatureSeriesPage", "features.InterviewPage"]
    max_count = 1
    template = "features/feature_index_page.html"
    page_description = "特集と記事の一覧です。この下に特集テーマと記事を作ります。1つだけ作れます。"

    class Meta:
        verbose_name = "特集の一覧"
        verbose_name_plural = "特集の一覧"

    @property
    def meta_description(self) -> str:
        """Own description, else the introduction."""
        return self.search_description or self.intro

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """Themes by period, one page of the filtered articles, what the filter offers."""
        context = super().get_context(request, *args, **kwargs)
        today = timezone.localdate()
        themes = list(FeatureSeriesPage.objects.published().child_of(self).newest().with_card_relations())
        published = InterviewPage.objects.published().descendant_of(self)
        chosen = FeatureFilter.from_query(request.GET)
        found = chosen.apply(published, {theme.slug: theme for theme in themes})
        page = Paginator(found.newest().with_card_relations(), ARTICLES_PER_PAGE).get_page(
            request.GET.get("page")
        )
        context.update(
            running=[theme for theme in themes if not theme.is_past(today)],
            past=[theme for theme in themes if theme.is_past(today)],
            articles=page,
            chosen=chosen,
            kinds=InterviewKind.choices,
            industries=industries_of(published),
            themes=themes,
        )
        load_covers(page.object_list, context["running"])
        return context
