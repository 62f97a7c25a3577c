"""App configuration."""

from django.apps import AppConfig


class ManualConfig(AppConfig):
    """The editors' manual inside the admin."""

    name = "home.manual"
    label = "manual"
    verbose_name = "編集者マニュアル"
    default_auto_field = "django.db.models.BigAutoField"
