"""App configuration."""

from django.apps import AppConfig
from django.db.models.signals import post_migrate


class ApprovalConfig(AppConfig):
    """From draft to public (A13, E1)."""

    name = "home.approval"
    label = "approval"
    verbose_name = "承認"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Make the workflow after `migrate`; send its mails."""
        from home.approval import mails  # noqa: PLC0415 - needs models
        from home.approval.setup import make_after_migrate  # noqa: PLC0415 - needs models

        mails.connect()
        post_migrate.connect(make_after_migrate, sender=self, dispatch_uid="approval.workflow")
