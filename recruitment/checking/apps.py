"""App configuration."""

from django.apps import AppConfig


class CheckingConfig(AppConfig):
    """Words and limits kept by operators, and the checks run with them (B4)."""

    name = "recruitment.checking"
    label = "checking"
    verbose_name = "記載の点検"
    default_auto_field = "django.db.models.BigAutoField"
