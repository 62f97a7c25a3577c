"""The first panel of the dashboard: what a person can do here, as links.

Apps register a function `(request) -> list[DeskLink]` for the hook `register_desk_links`; it
returns only what the person may do.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest
from wagtail import hooks
from wagtail.admin.ui.components import Component

HOOK = "register_desk_links"


@dataclass(frozen=True)
class DeskLink:
    """One thing to do: what, a sentence about it, where, and its place in the row."""

    title: str
    note: str
    url: str
    icon: str
    order: int = 100


class DeskPanel(Component):
    """The links of all apps in their order."""

    name = "desk"
    template_name = "wagtailadmin/home/desk.html"
    order = 10

    def get_context_data(self, parent_context: Any = None) -> dict[str, Any]:
        """Collect the links."""
        return {"links": desk_links(parent_context["request"])}


def desk_links(request: HttpRequest) -> list[DeskLink]:
    """Return what the person may do, in order."""
    links = [link for collect in hooks.get_hooks(HOOK) for link in collect(request)]
    return sorted(links, key=lambda link: (link.order, link.title))
