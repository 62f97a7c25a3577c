"""App configuration."""

from django.apps import AppConfig


class ProvisionConfig(AppConfig):
    """What other systems may know of each job: the ledger of national rows (D1, D3, D4)."""

    name = "recruitment.provision"
    label = "provision"
    verbose_name = "外部提供"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have the ledger follow the records."""
        from recruitment.provision import receivers  # noqa: F401, PLC0415  (models must be loaded first)
