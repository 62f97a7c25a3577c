"""App configuration."""

from django.apps import AppConfig


class LandingConfig(AppConfig):
    """Landing and promotional pages (A6–A8, A11, A14)."""

    name = "home.landing"
    label = "landing"
    verbose_name = "特設ページ"
    default_auto_field = "django.db.models.BigAutoField"
