"""App configuration."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class OperationsConfig(AppConfig):
    """The city's desk."""

    name = "operations"
    label = "operations"
    verbose_name = "運営"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Find the periodic work of all apps."""
        autodiscover_modules("periodic")
