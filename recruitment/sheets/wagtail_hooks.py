"""Operations on pictures offered to all filters."""

from __future__ import annotations

from wagtail import hooks

from recruitment.sheets.image_operations import Enlarge, Pad


@hooks.register("register_image_operations")
def image_operations() -> list[tuple[str, type]]:
    """Operations that end in one size."""
    return [("pad", Pad), ("enlarge", Enlarge)]
