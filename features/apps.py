"""App configuration."""

from django.apps import AppConfig


class FeaturesConfig(AppConfig):
    """Interview series and success stories (A4, A5, A12)."""

    name = "features"
    label = "features"
    verbose_name = "特集"
    default_auto_field = "django.db.models.BigAutoField"
