"""App configuration."""

from django.apps import AppConfig


class EmployerConfig(AppConfig):
    """The employers portal: people, invitations, what to do now."""

    name = "recruitment.employer"
    label = "employer"
    verbose_name = "企業ポータル"
    default_auto_field = "django.db.models.BigAutoField"
