"""App configuration."""

from django.apps import AppConfig


class DataImportConfig(AppConfig):
    """Files in the national format, checked, compared, applied and undone (D2)."""

    name = "recruitment.dataimport"
    label = "dataimport"
    verbose_name = "データ登録"
    default_auto_field = "django.db.models.BigAutoField"
