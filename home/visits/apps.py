"""App configuration."""

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    """Page views counted by the site itself, and what may be loaded after consent (A17)."""

    name = "home.visits"
    label = "visits"
    verbose_name = "アクセス数"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Write what was collected when an answer has gone out."""
        from home.visits.buffer import views  # noqa: PLC0415  needs the models

        views.start()
