"""App configuration."""

from django.apps import AppConfig


class SearchJournalConfig(AppConfig):
    """What is searched for, without personal data."""

    name = "search.journal"
    label = "search_journal"
    verbose_name = "検索の記録"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Write what was noted when an answer has gone out."""
        from search.journal.buffer import journal  # noqa: PLC0415  needs the models

        journal.start()
