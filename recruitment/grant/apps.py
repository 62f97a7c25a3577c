"""App configuration."""

from django.apps import AppConfig


class GrantConfig(AppConfig):
    """Eligibility of companies and jobs for the migration support grant (B12)."""

    name = "recruitment.grant"
    label = "grant"
    verbose_name = "移住支援金"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Look again at decisions whose facts a publication changes."""
        from recruitment.grant import receivers  # noqa: F401, PLC0415  (models must be loaded first)
