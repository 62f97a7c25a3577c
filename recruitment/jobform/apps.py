"""App configuration."""

from django.apps import AppConfig


class JobFormConfig(AppConfig):
    """Forms of job and company for people who fill them in twice a year (B15)."""

    name = "recruitment.jobform"
    label = "jobform"
    verbose_name = "入力フォーム"
    default_auto_field = "django.db.models.BigAutoField"
