"""App configuration."""

from django.apps import AppConfig


class SearchWordsConfig(AppConfig):
    """Words operators keep for the search: synonyms, local names, spellings."""

    name = "search.words"
    label = "search_words"
    verbose_name = "検索のことば"
    default_auto_field = "django.db.models.BigAutoField"
