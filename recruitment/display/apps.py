"""App configuration."""

from django.apps import AppConfig


class DisplayConfig(AppConfig):
    """Which public items a record shows, in which order, under which label (B14)."""

    name = "recruitment.display"
    label = "display"
    verbose_name = "表示項目"
    default_auto_field = "django.db.models.BigAutoField"
