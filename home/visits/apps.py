"""App configuration."""

from django.apps import AppConfig


class VisitsConfig(AppConfig):
    """Page views counted by the site itself, and what may be loaded after consent (A17)."""

    name = "home.visits"
    label = "visits"
    verbose_name = "アクセス数"
    default_auto_field = "django.db.models.BigAutoField"
