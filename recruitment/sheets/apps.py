"""App configuration."""

from django.apps import AppConfig


class SheetsConfig(AppConfig):
    """Printed job sheets (B16)."""

    name = "recruitment.sheets"
    label = "sheets"
    verbose_name = "求人票"
    default_auto_field = "django.db.models.BigAutoField"
