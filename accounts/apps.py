"""App configuration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class AccountsConfig(AppConfig):
    """People: user, roles, sign-in."""

    name = "accounts"
    label = "accounts"
    verbose_name = "利用者"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give roles their rights after every `migrate`; listen to changes of accounts."""
        from accounts import receivers  # noqa: F401, PLC0415  needs the models
        from accounts.groups import sync_after_migrate  # noqa: PLC0415  needs the models

        post_migrate.connect(sync_after_migrate, dispatch_uid="accounts.sync_roles")
