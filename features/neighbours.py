"""The articles before and after one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from features.models import InterviewPage

NEIGHBOUR_FIELDS = ("newer_title", "newer_slug", "older_title", "older_slug")


@dataclass(frozen=True)
class Neighbour:
    """Where it goes on."""

    title: str
    url: str

    @classmethod
    def of(cls, row: Mapping[str, str] | None, side: str, page: InterviewPage) -> Neighbour | None:
        """The neighbour on one side (`newer`, `older`); None at the end of the theme."""
        if row is None or not row[f"{side}_slug"]:
            return None
        above = (page.url or "").removesuffix(f"{page.slug}/")
        return cls(row[f"{side}_title"], f"{above}{row[f'{side}_slug']}/")
