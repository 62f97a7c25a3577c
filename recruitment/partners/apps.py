"""App configuration."""

from django.apps import AppConfig


class PartnersConfig(AppConfig):
    """Cooperating job sites and the pushes to them (D4)."""

    name = "recruitment.partners"
    label = "partners"
    verbose_name = "協力求人サイト"
    default_auto_field = "django.db.models.BigAutoField"
