"""The articles before and after one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from features.models import InterviewPage


@dataclass(frozen=True)
class Neighbour:
    """Where it goes on."""

    title: str
    url: str


def neighbours_of(page: InterviewPage, rows: list[dict[str, Any]]) -> dict[str, Neighbour | None]:
    """`newer` and `older` of a page among the rows (pk, title, slug) of its theme, newest first."""
    above = (page.url or "").removesuffix(f"{page.slug}/")
    found = [Neighbour(row["title"], f"{above}{row['slug']}/") for row in rows]
    place = next((number for number, row in enumerate(rows) if row["pk"] == page.pk), None)
    if place is None:
        return {"newer": None, "older": None}
    return {
        "newer": found[place - 1] if place else None,
        "older": found[place + 1] if place + 1 < len(found) else None,
    }
