"""App configuration."""

from django.apps import AppConfig


class RegistrationConfig(AppConfig):
    """Applications of employers for an account (B7)."""

    name = "recruitment.registration"
    label = "registration"
    verbose_name = "企業の利用登録"
    default_auto_field = "django.db.models.BigAutoField"
