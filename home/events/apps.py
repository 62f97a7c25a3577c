"""App configuration."""

from django.apps import AppConfig


class EventsConfig(AppConfig):
    """Events with calendar and feed (A9)."""

    name = "home.events"
    label = "events"
    verbose_name = "イベント"
    default_auto_field = "django.db.models.BigAutoField"
