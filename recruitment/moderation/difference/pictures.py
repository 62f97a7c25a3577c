"""The pictures of two versions, fetched together with their small copies when the first is asked for."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from django.db import models

from core.models import SiteImage
from recruitment.moderation.difference.results import Picture

THUMBNAIL = "max-320x240"
"""Filter of the copies; the template asks for the same."""


def is_picture(field: models.Field) -> bool:
    """Tell whether a field points to the library of images."""
    return field.is_relation and field.related_model is SiteImage


class Gallery:
    """Images by key; two queries for any number, none when no picture changed."""

    def __init__(self, objects: Iterable[models.Model]) -> None:
        self.objects = list(objects)

    def picture(self, owner: Any, field: models.Field) -> Picture | None:
        """Return what stands in a field; None when nothing does, or the image was deleted."""
        image = self._images.get(getattr(owner, field.attname)) if owner else None
        if image is None:
            return None
        return Picture(image, getattr(owner, "alt_text", "") or image.description)

    @cached_property
    def _images(self) -> dict[Any, SiteImage]:
        keys = {
            getattr(owner, field.attname)
            for owner in self.objects
            for field in owner._meta.concrete_fields
            if is_picture(field)
        }
        wanted = SiteImage.objects.filter(pk__in=keys - {None}).prefetch_renditions(THUMBNAIL)
        return {image.pk: image for image in wanted}
