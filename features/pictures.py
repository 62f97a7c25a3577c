"""Pictures of a page with all their renditions in two queries, however many fields hold one."""

from collections.abc import Iterable
from typing import Any

from django.db.models import prefetch_related_objects

from core.blocks import preload


def load_pictures(page: Any, *fields: str) -> None:
    """Fill the picture fields of a page and the choosers of its body."""
    keys = {field: getattr(page, f"{field}_id") for field in fields}
    found = preload(page.body, images=keys.values())
    for field, key in keys.items():
        if key:
            setattr(page, field, found.get(key))


def load_covers(*lists: Iterable[Any]) -> None:
    """Read the renditions of the covers of all cards of a page at once."""
    covers = [item.cover for items in lists for item in items if item.cover]
    if covers:
        prefetch_related_objects(covers, "renditions")
