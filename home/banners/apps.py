"""App configuration."""

from django.apps import AppConfig
from django.db.models.signals import post_delete, post_save


class BannersConfig(AppConfig):
    """Banners with period, placement and clicks (A10), and notices over the page."""

    name = "home.banners"
    label = "banners"
    verbose_name = "バナー"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Forget what is kept in the cache when a banner or a notice changes."""
        from home.banners.shown import forget  # noqa: PLC0415  needs the models

        for name in ("Banner", "SiteNotice"):
            for signal in (post_save, post_delete):
                signal.connect(forget, sender=self.get_model(name), dispatch_uid=f"banners.{name}")
