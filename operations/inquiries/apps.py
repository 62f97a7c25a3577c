"""App configuration."""

from django.apps import AppConfig


class InquiriesConfig(AppConfig):
    """Inquiries from forms, phone and mail, with status, owner, history and answer (A19, G4)."""

    name = "operations.inquiries"
    label = "inquiries"
    verbose_name = "問い合わせ"
    default_auto_field = "django.db.models.BigAutoField"
