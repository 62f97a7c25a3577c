"""App configuration."""

from django.apps import AppConfig
from django.core.checks import Tags, register
from django.db.models.signals import post_migrate


class SearchConfig(AppConfig):
    """Japanese job search."""

    name = "search"
    label = "search"
    verbose_name = "検索"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Connect the records with their documents, the notes of the rules, and the system checks."""
        from search import checks, receivers, state  # noqa: F401, PLC0415 - models exist only from here on
        from search.documents import rules  # noqa: PLC0415 - as above

        post_migrate.connect(state.remember_rules_of_empty_index, sender=self)
        post_migrate.connect(rules.remember_rules_of_no_documents, sender=self)
        register(checks.check_dictionary)
        register(checks.check_index_is_current, Tags.database)
