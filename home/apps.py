"""App configuration."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_migrate, post_save


class HomeConfig(AppConfig):
    """What editors write."""

    name = "home"
    label = "home"
    verbose_name = "ページ"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Keep the site's address right after every `migrate`; show changed posts at once."""
        from home.models import SocialPost  # noqa: PLC0415  needs the models
        from home.site_address import sync_after_migrate  # noqa: PLC0415
        from home.social import forget  # noqa: PLC0415

        for changed in (post_save, post_delete):
            changed.connect(forget, sender=SocialPost, dispatch_uid="home.social")

        post_migrate.connect(sync_after_migrate, sender=self, dispatch_uid="home.site_address")
