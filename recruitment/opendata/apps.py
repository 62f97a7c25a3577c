"""App configuration."""

from django.apps import AppConfig


class OpenDataConfig(AppConfig):
    """The public provision of job data and its terms (D3, D5)."""

    name = "recruitment.opendata"
    label = "opendata"
    verbose_name = "オープンデータ"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Write the figures when an answer has gone out."""
        from recruitment.opendata.feed.usage import figures  # noqa: PLC0415  needs the models

        figures.start()
