"""App configuration."""

from django.apps import AppConfig


class BannersConfig(AppConfig):
    """Banners with period, placement and clicks (A10)."""

    name = "home.banners"
    label = "banners"
    verbose_name = "バナー"
    default_auto_field = "django.db.models.BigAutoField"
