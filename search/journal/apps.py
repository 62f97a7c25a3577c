"""App configuration."""

from django.apps import AppConfig


class SearchJournalConfig(AppConfig):
    """What is searched for, without personal data."""

    name = "search.journal"
    label = "search_journal"
    verbose_name = "検索の記録"
    default_auto_field = "django.db.models.BigAutoField"
