"""App configuration."""

from django.apps import AppConfig


class AccessConfig(AppConfig):
    """Where staff may sign in from, and what they looked at (E3, E10)."""

    name = "accounts.access"
    label = "access"
    verbose_name = "接続と閲覧の記録"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to sign-ins."""
        from accounts.access import receivers  # noqa: F401, PLC0415  needs the models
