"""App configuration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class RegistrationConfig(AppConfig):
    """Applications of employers for an account (B7)."""

    name = "recruitment.registration"
    label = "registration"
    verbose_name = "企業の利用登録"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Give a new installation the first points of the guideline."""
        from recruitment.registration.guideline import install_first_items  # noqa: PLC0415  needs the models

        post_migrate.connect(install_first_items, sender=self, dispatch_uid="registration.first_items")
