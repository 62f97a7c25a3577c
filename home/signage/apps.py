"""App configuration."""

from django.apps import AppConfig


class SignageConfig(AppConfig):
    """Slides for screens, QR codes, flyers (A22)."""

    name = "home.signage"
    label = "signage"
    verbose_name = "サイネージ"
    default_auto_field = "django.db.models.BigAutoField"
