"""App configuration."""

from django.apps import AppConfig


class SharingConfig(AppConfig):
    """Previews shared by signed links, and the agreement of those featured (A13)."""

    name = "home.sharing"
    label = "sharing"
    verbose_name = "確認用リンク"
    default_auto_field = "django.db.models.BigAutoField"
