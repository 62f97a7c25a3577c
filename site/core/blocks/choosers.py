"""Choosers of pages and images that can be loaded for a whole stream at once.

A stream of twenty sections would otherwise ask the database once for each kind of section.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from copy import copy
from typing import Any

from django.db import models
from wagtail.blocks import PageChooserBlock, StreamValue
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageChooserBlock

Wanted = dict[type[models.Model], set[int]]
Loaded = dict[type[models.Model], dict[int, Any]]

_wanted: ContextVar[Wanted | None] = ContextVar("wanted", default=None)
_loaded: ContextVar[Loaded | None] = ContextVar("loaded", default=None)


def fetch(model: type[models.Model], ids: set[int]) -> dict[int, Any]:
    """Read rows by primary key; pictures come with their renditions."""
    if model is get_image_model():
        return fetch_pictures(ids)
    return model._default_manager.in_bulk(list(ids))


def fetch_pictures(ids: set[int]) -> dict[int, Any]:
    """Read pictures and their renditions with one query; a second one for pictures never shown before."""
    pictures: dict[int, Any] = {}
    made = get_image_model().get_rendition_model().objects
    for rendition in made.filter(image_id__in=ids).select_related("image"):
        picture = pictures.setdefault(rendition.image_id, rendition.image)
        rendition.image = picture
        # Where Wagtail looks before it asks the database.
        picture.prefetched_renditions = [*getattr(picture, "prefetched_renditions", []), rendition]
    if new := ids - pictures.keys():
        for key, picture in get_image_model().objects.in_bulk(list(new)).items():
            picture.prefetched_renditions = []
            pictures[key] = picture
    return pictures


class BatchedMixin:
    """Turns primary keys into rows, from the batch of the surrounding `preload` if there is one."""

    model_class: type[models.Model]

    def bulk_to_python(self, values: Iterable[int | None]) -> list[Any]:
        """Rows in the order of the keys; None where the row is gone."""
        keys = list(values)
        ids = {key for key in keys if key is not None}
        wanted, loaded = _wanted.get(), _loaded.get()
        if wanted is not None:
            wanted[self.model_class] |= ids
            return [None for _ in keys]
        rows = loaded.get(self.model_class, {}) if loaded is not None else None
        if rows is None:
            rows = fetch(self.model_class, ids) if ids else {}
        return [copy(rows[key]) if key in rows else None for key in keys]


class ImageChooser(BatchedMixin, ImageChooserBlock):
    """Chooses a picture."""


class PageChooser(BatchedMixin, PageChooserBlock):
    """Chooses a page of the site."""


@contextmanager
def _using(variable: ContextVar[Any], value: Any) -> Iterator[Any]:
    token = variable.set(value)
    try:
        yield value
    finally:
        variable.reset(token)


def preload(*streams: StreamValue, images: Iterable[int | None] = ()) -> dict[int, Any]:
    """Resolve every chooser of the streams with one query for each model.

    First walks the raw data noting which rows are wanted, then fetches, then converts. `images` are keys of
    pictures outside the streams; they are fetched along and returned, with all others, by key.
    """
    wanted: Wanted = defaultdict(set)
    wanted[get_image_model()] |= {key for key in images if key}
    with _using(_wanted, wanted):
        for stream in streams:
            stream.stream_block.bulk_to_python([stream.raw_data])
    loaded = {model: fetch(model, ids) for model, ids in wanted.items() if ids}
    with _using(_loaded, loaded):
        for stream in streams:
            for child in stream:
                child.value  # noqa: B018  (conversion happens on access)
    return loaded.get(get_image_model(), {})
