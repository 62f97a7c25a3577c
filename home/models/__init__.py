"""Pages and settings that editors write. Blocks of the top page build on the news."""

from home.models.news import NewsCategory, NewsIndexPage, NewsPage  # isort: skip
from home.models.content import ContentPage
from home.models.navigation import Navigation
from home.models.site_settings import SiteSettings
from home.models.social import SocialPost
from home.models.top import TopPage

__all__ = [
    "ContentPage",
    "Navigation",
    "NewsCategory",
    "NewsIndexPage",
    "NewsPage",
    "SiteSettings",
    "SocialPost",
    "TopPage",
]
