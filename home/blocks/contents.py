"""What the sections of the top page show, read for all of them together.

Section by section the page would ask for pages and pictures once for each kind of section.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import islice
from typing import Any

from wagtail import blocks

from core.blocks import preload
from home.page_lists import read_together


class SectionValue(blocks.StructValue):
    """What the editor chose for a section that fills itself, and what it shows once that is read."""

    content: dict[str, Any] | None = None


def read_contents(values: Sequence[SectionValue], load: Callable[..., dict[int, Any]] = preload) -> None:
    """Give each value its content: pages of every kind with one query, pictures of all rows with one.

    `load` is given the keys of the pictures (`images`) and returns them by key.
    """
    wanted = [value.block.page_lists(value) for value in values]
    found = iter(read_together([chosen for lists in wanted for chosen in lists]))
    for value, lists in zip(values, wanted, strict=True):
        value.content = value.block.show(value, *islice(found, len(lists)))
    holders = [
        (row, field)
        for value in values
        for name, field in value.block.pictures.items()
        for row in (value.content or {})[name]
    ]
    pictures = load(images=[getattr(row, f"{field}_id") for row, field in holders])
    for row, field in holders:
        setattr(row, field, pictures.get(getattr(row, f"{field}_id")))
