"""Blocks of pictures. Alternative text is asked for where the picture is used (A18)."""

from typing import Any

from wagtail import blocks
from wagtail.images import get_image_model
from wagtail.images.blocks import ImageBlock

from core.blocks.base import GROUP_MEDIA
from core.blocks.choosers import ImageChooser


class PictureBlock(ImageBlock):
    """An image with alternative text, or marked as decorative."""

    def __init__(self, required: bool = True, **kwargs: Any) -> None:
        super().__init__(required=required, **kwargs)
        chooser = ImageChooser(required=required, label="画像")
        chooser.set_name("image")
        self.child_blocks["image"] = chooser
        for name, label in (("decorative", "飾りの画像（代替テキスト不要）"), ("alt_text", "代替テキスト")):
            self.child_blocks[name].label = label

    class Meta:
        icon = "image"
        label = "画像"
        template = "blocks/picture.html"


def sample_image() -> Any:
    """Any picture of the library for the preview of a block; None in an empty library."""
    return get_image_model().objects.order_by("pk").first()


class CaptionedImageBlock(blocks.StructBlock):
    """One picture with a caption and its source."""

    image = PictureBlock(label="画像")
    caption = blocks.CharBlock(label="説明文", required=False, max_length=120)
    credit = blocks.CharBlock(
        label="出典・撮影者", required=False, max_length=60, help_text="例：写真提供 市広報課"
    )

    class Meta:
        icon = "image"
        label = "画像"
        group = GROUP_MEDIA
        description = "説明文のついた画像を1枚載せます。"
        template = "blocks/captioned_image.html"

    def get_preview_value(self) -> blocks.StructValue:
        """A picture of the library with a caption."""
        return self.normalize({"image": sample_image(), "caption": "港のある街", "credit": ""})


class GalleryBlock(blocks.StructBlock):
    """Several pictures side by side."""

    heading = blocks.CharBlock(label="見出し", required=False, max_length=80)
    images = blocks.ListBlock(CaptionedImageBlock(), label="画像", min_num=2, max_num=12)

    class Meta:
        icon = "grid"
        label = "写真を並べる"
        group = GROUP_MEDIA
        description = "2枚から12枚の写真を並べて見せます。"
        template = "blocks/gallery.html"

    def get_preview_value(self) -> blocks.StructValue:
        """Two pictures of the library."""
        picture = {"image": sample_image(), "caption": "職場のようす", "credit": ""}
        return self.normalize({"heading": "", "images": [picture, picture]})
