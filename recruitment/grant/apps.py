"""App configuration."""

from django.apps import AppConfig


class GrantConfig(AppConfig):
    """Eligibility of companies and jobs for the migration support grant (B12)."""

    name = "recruitment.grant"
    label = "grant"
    verbose_name = "移住支援金"
    default_auto_field = "django.db.models.BigAutoField"
