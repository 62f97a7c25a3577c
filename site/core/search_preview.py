"""Shows in the editor how a page looks as a search result and as a shared card (A15)."""

from __future__ import annotations

from typing import Any

from django import forms
from wagtail.admin.panels import Panel

from core.seo import absolute, site_identity

TITLE_LENGTH = (15, 30)
DESCRIPTION_LENGTH = (80, 120)
"""From and to how many full-width letters a text is shown whole and says enough."""


class SearchPreviewPanel(Panel):
    """A picture of the result that follows the typing; without script it shows what is stored."""

    class BoundPanel(Panel.BoundPanel):
        """The preview of the page at hand."""

        template_name = "wagtailadmin/panels/search_preview.html"

        @property
        def media(self) -> forms.Media:
            """Script and style of the preview."""
            return forms.Media(
                js=[forms.Script("js/admin/seo.js", type="module")], css={"all": ["css/admin/seo.css"]}
            )

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """What is stored now, and what the script needs to follow."""
            page, identity = self.instance, site_identity(self.request)
            return {
                **super().get_context_data(parent_context),
                "site_name": identity.name,
                "address": absolute(self.request, page.url or "/")
                if page.pk
                else absolute(self.request, "/"),
                "title": page.seo_title or page.title or "ページの題名",
                "headline": page.title or "ページの題名",
                "description": page.meta_description,
                "title_length": TITLE_LENGTH,
                "description_length": DESCRIPTION_LENGTH,
            }
