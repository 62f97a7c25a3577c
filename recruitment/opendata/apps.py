"""App configuration."""

from django.apps import AppConfig


class OpenDataConfig(AppConfig):
    """The public provision of job data and its terms (D3, D5)."""

    name = "recruitment.opendata"
    label = "opendata"
    verbose_name = "オープンデータ"
    default_auto_field = "django.db.models.BigAutoField"
