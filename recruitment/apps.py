"""App configuration."""

from django.apps import AppConfig


class RecruitmentConfig(AppConfig):
    """Companies and jobs."""

    name = "recruitment"
    label = "recruitment"
    verbose_name = "求人"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Listen to Wagtail's publishing."""
        from recruitment import receivers  # noqa: F401, PLC0415  (models must be loaded first)
