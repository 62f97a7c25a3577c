"""Tells that a spot kept in the admin changed, and every process that spots did."""

from __future__ import annotations

from typing import Any

from django.db.models.signals import post_delete, post_save, pre_save
from django.dispatch import receiver

from search.places.models import Spot
from search.places.signals import spots_changed
from search.words import versions


@receiver(pre_save, sender=Spot, dispatch_uid="search.places.moved")
def tell_where_it_was(instance: Spot, **kwargs: Any) -> None:
    """A spot that is moved to another municipality leaves the jobs of the former one."""
    before = Spot.objects.filter(pk=instance.pk).exclude(municipality=instance.municipality_id)
    if places := set(before.values_list("municipality", flat=True)):
        spots_changed.send(Spot, municipalities=places)


@receiver([post_save, post_delete], sender=Spot, dispatch_uid="search.places.spot")
def tell(instance: Spot, **kwargs: Any) -> None:
    """One spot, one municipality."""
    spots_changed.send(Spot, municipalities={instance.municipality_id})


@receiver(spots_changed, dispatch_uid="search.places.table")
def have_them_read_anew(**kwargs: Any) -> None:
    """The table in memory is compared with this."""
    versions.change(versions.SPOTS)
