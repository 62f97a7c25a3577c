"""Model fields of our own."""

from typing import Any

from django.conf import settings
from django.db import models
from wagtail.fields import StreamField as WagtailStreamField


class StreamField(WagtailStreamField):
    """A StreamField whose block definitions stay out of migrations.

    The database only sees JSON; a changed label or a new block needs no migration.
    """

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        """Describe the field to the migration writer without its blocks."""
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_lookup", None)
        return name, path, [[]], kwargs


def person_or_gone(label: str, *, related_name: str = "+", blank: bool = True) -> models.ForeignKey:
    """Who did something; what was done stays when the account is deleted.

    Forms and admins may leave it empty unless ``blank`` is false; the database always may.
    """
    return models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=label,
        null=True,
        blank=blank,
        on_delete=models.SET_NULL,
        related_name=related_name,
    )
