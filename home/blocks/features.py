"""The section of themes and articles that fills itself (A2, A4)."""

from typing import Any
from urllib.parse import urlsplit

from django.utils import timezone
from wagtail import blocks

from features.models import FeatureSeriesPage, InterviewPage
from features.pictures import load_covers
from home.blocks.base import A_MINUTE, GROUP_AUTOMATIC, TopSectionBlock

THEMES_SHOWN = 2


class RunningFeaturesBlock(TopSectionBlock):
    """Running themes, then the newest articles."""

    cache_seconds = A_MINUTE
    heading = blocks.CharBlock(label="見出し", max_length=40, default="特集・新しい記事")
    text = blocks.CharBlock(label="説明", required=False, max_length=120)
    number = blocks.IntegerBlock(label="表示する記事の数", min_value=1, max_value=6, default=3)

    class Meta:
        icon = "openquote"
        label = "特集・新しい記事"
        group = GROUP_AUTOMATIC
        description = "公開中の特集テーマと新しい記事を自動で並べます。どちらもないときは表示されません。"
        template = "home/sections/running_features.html"
        preview_value = {"heading": "特集・新しい記事", "text": "", "number": 3}

    def extra_context(self, value: blocks.StructValue) -> dict[str, Any]:
        """Themes of today and articles; pictures with one query."""
        running = FeatureSeriesPage.objects.published().running(timezone.localdate())
        themes = list(running.newest().with_card_relations()[:THEMES_SHOWN])
        newest = InterviewPage.objects.published().newest().with_card_relations()
        articles = list(newest[: value["number"]])
        load_covers(themes, articles)
        return {"themes": themes, "articles": articles, "more_url": list_url([*themes, *articles])}


def list_url(pages: list[Any]) -> str:
    """Address of the list that all themes and articles stand below; empty without any."""
    parts = urlsplit(pages[0].url or "").path.strip("/").split("/") if pages else []
    return f"/{parts[0]}/" if len(parts) > 1 else ""
