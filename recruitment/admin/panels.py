"""Tabs of the editing screens, derived from the sections of the models."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django.db import models
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList, Panel

from recruitment.admin.listing_actions import possible_procedures


def fields_of(
    section: type[models.Model], *, rows: Sequence[tuple[str, ...]] = (), required: Sequence[str] = ()
) -> list[Panel]:
    """Return panels for every editable field of a section, in the order of the model.

    Fields named together in `rows` stand side by side; those in `required` must be filled in
    even for a draft.
    """
    partners = {name: row for row in rows for name in row}
    panels: list[Panel] = []
    for field in section._meta.local_fields:
        row = partners.get(field.name)
        if not field.editable or (row and row[0] != field.name):
            continue
        if row:
            panels.append(FieldRowPanel([FieldPanel(name) for name in row]))
        else:
            panels.append(FieldPanel(field.name, required_on_save=field.name in required or None))
    return panels


def tab(heading: str, *panels: Panel) -> ObjectList:
    """Return one tab."""
    return ObjectList(list(panels), heading=heading)


class ListingPanel(Panel):
    """Shows the operational facts of a job; they change by actions, never by saving a form (T10)."""

    class BoundPanel(Panel.BoundPanel):
        """The facts of the job at hand."""

        template_name = "recruitment/admin/listing_panel.html"

        def is_shown(self) -> bool:
            """A job that is not stored yet has no facts."""
            return bool(self.instance.pk)

        def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
            """Add the facts and the last moves."""
            context = super().get_context_data(parent_context)
            listing = self.instance.listing
            context["listing"] = listing
            context["transitions"] = listing.transitions.select_related("by")[:10]
            context["procedures"] = possible_procedures(
                self.instance, self.request.user, self.instance.snippet_viewset.get_url_name("listing")
            )
            return context
