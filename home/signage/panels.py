"""Panels of the editing screen of a signage screen."""

from __future__ import annotations

from typing import Any

from django.urls import reverse
from wagtail.admin.panels import Panel

from core.seo import absolute


class AddressPanel(Panel):
    """The secret address, the way to look at it, and the way to get another one."""

    class BoundPanel(Panel.BoundPanel):
        """The address of the screen at hand."""

        template_name = "signage/address_panel.html"

        def is_shown(self) -> bool:
            """A screen that is not stored yet has no address."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the addresses."""
            context: dict[str, Any] = super().get_context_data(parent_context)
            context["address"] = absolute(self.request, self.instance.get_absolute_url())
            context["renew_url"] = reverse("signage_renew", args=[self.instance.pk])
            return context
