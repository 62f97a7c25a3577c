"""App configuration."""

from django.apps import AppConfig
from django.utils.module_loading import autodiscover_modules


class OutboxConfig(AppConfig):
    """Mails as rows first, sent with retry afterwards (architecture §6)."""

    name = "core.outbox"
    label = "outbox"
    verbose_name = "送信"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Find the kinds of mail of all apps."""
        autodiscover_modules("mails")
