"""App configuration."""

from django.apps import AppConfig


class SearchLandingConfig(AppConfig):
    """Pages of an occupation in a place, for those who come from search engines."""

    name = "search.landing"
    label = "search_landing"
    verbose_name = "職種と勤務地のページ"
