"""App configuration."""

from django.apps import AppConfig


class FreshnessConfig(AppConfig):
    """Confirm, remind, mark, hide (B8, B9)."""

    name = "recruitment.freshness"
    label = "freshness"
    verbose_name = "求人の鮮度"
    default_auto_field = "django.db.models.BigAutoField"
