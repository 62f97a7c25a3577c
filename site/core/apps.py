"""App configuration."""

from django.apps import AppConfig


class CoreConfig(AppConfig):
    """Shared kernel: knows no other app."""

    name = "core"
    label = "core"
    verbose_name = "共通"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register the system checks of the house rules."""
        from core import checks  # noqa: PLC0415 - models are not loaded before

        checks.connect()
