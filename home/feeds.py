"""The news as an Atom feed (A3)."""

from datetime import datetime
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import Http404, HttpRequest
from django.utils.feedgenerator import Atom1Feed

from core.days import start_of
from home.models import NewsIndexPage, NewsPage, SiteSettings
from home.news_filter import NewsFilter
from home.site_data import read_setting

FEED_LENGTH = 20


class NewsFeed(Feed):
    """The newest articles of all categories, or of one: `?category=event`."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        """The news index and the name of the site; 404 while there is no index."""
        index = NewsIndexPage.objects.live().first()
        if index is None:
            raise Http404
        return {
            "index": index,
            "site_name": read_setting(SiteSettings, request).site_name,
            "category": NewsFilter.from_query(request.GET).category,
        }

    def title(self, obj: dict[str, Any]) -> str:
        return f"{obj['index'].title}｜{obj['site_name']}"

    def link(self, obj: dict[str, Any]) -> str:
        query = NewsFilter(category=obj["category"]).query_string()
        return f"{obj['index'].url}?{query}" if query else str(obj["index"].url)

    def subtitle(self, obj: dict[str, Any]) -> str:
        description: str = obj["index"].meta_description
        return description

    def items(self, obj: dict[str, Any]) -> list[NewsPage]:
        articles = NewsFilter(category=obj["category"]).apply(obj["index"].articles())
        return list(articles.newest().with_card_relations()[:FEED_LENGTH])

    def item_title(self, item: NewsPage) -> str:
        return item.title

    def item_description(self, item: NewsPage) -> str:
        return item.meta_description

    def item_link(self, item: NewsPage) -> str:
        return item.url or "/"

    def item_pubdate(self, item: NewsPage) -> datetime:
        return item.first_published_at or start_of(item.date)

    def item_updateddate(self, item: NewsPage) -> datetime:
        return item.last_published_at or start_of(item.date)

    def item_categories(self, item: NewsPage) -> list[str]:
        return [item.category.name] if item.category else []
