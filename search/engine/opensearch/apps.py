"""App configuration."""

from django.apps import AppConfig


class OpenSearchConfig(AppConfig):
    """What the site remembers about a search server beside the database."""

    name = "search.engine.opensearch"
    label = "search_server"
    verbose_name = "検索サーバー"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect the receivers and the system check."""
        from search.engine.opensearch import checks, receivers  # noqa: F401, PLC0415 - models exist from here
