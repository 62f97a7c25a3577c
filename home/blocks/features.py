"""The section of themes and articles that fills itself (A2, A4)."""

from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone
from wagtail import blocks

from features.models import FeatureSeriesPage, InterviewPage
from home.blocks.base import AutomaticBlock
from home.blocks.contents import SectionValue
from home.page_lists import PageList

THEMES_SHOWN = 2
LONG_AGO = datetime.min.replace(tzinfo=UTC)


class RunningFeaturesBlock(AutomaticBlock):
    """Running themes, then the newest articles."""

    pictures = {"themes": "cover", "articles": "cover"}
    heading = blocks.CharBlock(label="見出し", max_length=40, default="特集・新しい記事")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    number = blocks.IntegerBlock(label="表示する記事の数", min_value=1, max_value=6, default=3)

    class Meta:
        icon = "openquote"
        label = "特集・新しい記事"
        description = "公開中の特集テーマと新しい記事を自動で並べます。どちらもないときは表示されません。"
        template = "home/sections/running_features.html"
        preview_value = {"heading": "特集・新しい記事", "text": "", "number": 3}

    def page_lists(self, value: SectionValue) -> list[PageList]:
        """Themes of today, and the newest articles."""
        themes = FeatureSeriesPage.objects.published().running(timezone.localdate()).newest()
        articles = InterviewPage.objects.published().newest()
        return [
            PageList(themes[:THEMES_SHOWN], lambda page: (page.starts_on, page.pk), descending=True),
            PageList(
                articles[: value["number"]],
                lambda page: (page.first_published_at or LONG_AGO, page.pk),
                descending=True,
            ),
        ]

    def show(self, value: SectionValue, *pages: list[Any]) -> dict[str, Any]:
        """Themes and articles, and the way to all of them."""
        themes, articles = pages
        for article in articles:
            if article.hides(article.cover_id):
                article.cover = None  # a face that is to stay unknown is not even read
        return {"themes": themes, "articles": articles, "more_url": list_url([*themes, *articles])}


def list_url(pages: list[Any]) -> str:
    """Address of the list that all themes and articles stand below; empty without any."""
    parts = urlsplit(pages[0].url or "").path.strip("/").split("/") if pages else []
    return f"/{parts[0]}/" if len(parts) > 1 else ""
