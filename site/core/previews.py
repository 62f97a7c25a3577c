"""Sizes of the live preview, the same for every page and record (A13)."""

from typing import Any

PREVIEW_SIZES = [
    {"name": "phone", "icon": "mobile-alt", "device_width": 390, "label": "スマートフォンで表示"},
    {"name": "tablet", "icon": "tablet-alt", "device_width": 820, "label": "タブレットで表示"},
    {"name": "desktop", "icon": "desktop", "device_width": 1280, "label": "パソコンで表示"},
]


class DevicePreviewMixin:
    """Offers phone, tablet and desktop in the preview panel; put it before Wagtail's mixins."""

    @property
    def preview_sizes(self) -> list[dict[str, Any]]:
        """Sizes in CSS pixels; the first one is shown when the panel opens."""
        return PREVIEW_SIZES

    @property
    def default_preview_size(self) -> str:
        """Phone first: most people read the site on one."""
        return "phone"
