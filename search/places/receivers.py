"""Tells that a spot kept in the admin changed."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver

from search.places.models import Spot
from search.places.signals import spots_changed


@receiver([post_save, post_delete], sender=Spot, dispatch_uid="search.places.spot")
def tell(instance: Spot, **kwargs: Any) -> None:
    """One spot, one municipality."""
    spots_changed.send(Spot, municipalities={instance.municipality_id})
