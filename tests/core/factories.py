"""Pictures."""

import wagtail_factories

from core.models import SiteImage


class ImageFactory(wagtail_factories.ImageFactory):
    """A plain picture with a description."""

    class Meta:
        model = SiteImage

    description = "製紙工場の前に並ぶ4人"
