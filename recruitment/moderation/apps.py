"""App configuration."""

from django.apps import AppConfig


class ModerationConfig(AppConfig):
    """The queue and the review page (B6)."""

    name = "recruitment.moderation"
    label = "moderation"
    verbose_name = "審査"
    default_auto_field = "django.db.models.BigAutoField"
