"""App configuration."""

from django.apps import AppConfig


class SearchSimilarConfig(AppConfig):
    """Similar jobs, computed ahead, with the reason."""

    name = "search.similar"
    label = "search_similar"
    verbose_name = "似た求人"
    default_auto_field = "django.db.models.BigAutoField"
