"""The site's own image model, so that image rules have one place (B13)."""

from typing import Any

from django.core.files.base import ContentFile
from django.db import models
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as WagtailImage

from core.image_files import clean_image


class SiteImage(AbstractImage):
    """An uploaded picture; the description is the default alternative text."""

    admin_form_fields = WagtailImage.admin_form_fields

    class Meta(AbstractImage.Meta):
        verbose_name = "画像"
        verbose_name_plural = "画像"
        permissions = [("choose_siteimage", "画像を選択できる")]

    def save(self, *args: Any, **kwargs: Any) -> None:
        """Store the picture; imports and commands get the same cleaning as uploads.

        Raises BrokenImageError when the new file is no picture.
        """
        if self.file and not self.file._committed:
            with self.open_file() as source:
                content = clean_image(source.read())
            self.file = ContentFile(content, name=self.file.name)
            self._set_image_file_metadata()
        super().save(*args, **kwargs)


class SiteRendition(AbstractRendition):
    """A resized copy of an image."""

    image = models.ForeignKey(SiteImage, on_delete=models.CASCADE, related_name="renditions")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=("image", "filter_spec", "focal_point_key"), name="core_rendition_unique"
            )
        ]
