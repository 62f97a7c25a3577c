"""Operations on pictures that end in exactly one size, whatever the size of the original."""

from __future__ import annotations

from typing import Any

from PIL import Image
from wagtail.images.image_operations import FilterOperation
from willow.plugins.pillow import PillowImage

WHITE = (255, 255, 255)


class SizedOperation(FilterOperation):
    """One with a size, `name-200x100`."""

    def construct(self, size: str) -> None:
        """Raises ValueError for anything but two whole numbers."""
        width, height = size.split("x")
        self.size = int(width), int(height)

    def run(self, willow: Any, image: Any, env: dict[str, Any]) -> Any:
        """The changed picture."""
        picture = willow.get_pillow_image()
        return PillowImage(picture if picture.size == self.size else self.changed(picture))

    def changed(self, picture: Image.Image) -> Image.Image:
        """A picture of exactly that size; each operation says how."""
        raise NotImplementedError


class Pad(SizedOperation):
    """Sets a smaller picture in the middle of white; what is transparent becomes white, too."""

    def run(self, willow: Any, image: Any, env: dict[str, Any]) -> Any:
        return PillowImage(self.changed(willow.get_pillow_image()))

    def changed(self, picture: Image.Image) -> Image.Image:
        colours = picture.convert("RGBA")
        paper = Image.new("RGB", self.size, WHITE)
        place = ((self.size[0] - colours.width) // 2, (self.size[1] - colours.height) // 2)
        paper.paste(colours, place, colours)
        return paper


class Enlarge(SizedOperation):
    """Enlarges a picture of the right shape that has too few pixels."""

    def changed(self, picture: Image.Image) -> Image.Image:
        return picture.convert("RGB").resize(self.size, Image.Resampling.LANCZOS)
