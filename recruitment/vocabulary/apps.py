"""App configuration."""

from django.apps import AppConfig


class VocabularyConfig(AppConfig):
    """Code tables and enums."""

    name = "recruitment.vocabulary"
    label = "vocabulary"
    verbose_name = "コード表"
    default_auto_field = "django.db.models.BigAutoField"
