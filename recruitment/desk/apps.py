"""App configuration."""

from django.apps import AppConfig


class DeskConfig(AppConfig):
    """Operators search over records, saved views, completeness (B10, B11)."""

    name = "recruitment.desk"
    label = "desk"
    verbose_name = "運営デスク"
    default_auto_field = "django.db.models.BigAutoField"
