"""App configuration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class HomeConfig(AppConfig):
    """What editors write."""

    name = "home"
    label = "home"
    verbose_name = "ページ"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the site's address right after every `migrate`."""
        from home.site_address import sync_after_migrate  # noqa: PLC0415 - needs models

        post_migrate.connect(sync_after_migrate, sender=self, dispatch_uid="home.site_address")
