"""Several lists of pages of different kinds, read with one query."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Q, QuerySet
from wagtail.models import Page


@dataclass(frozen=True)
class PageList:
    """The first pages of one kind: a sliced queryset, and its order once more for rows already read.

    `key` gives what a page is sorted by; `descending` begins with the greatest.
    """

    rows: QuerySet[Any]
    key: Callable[[Any], Any]
    descending: bool = False

    @property
    def child(self) -> str:
        """How `Page` calls its row of this kind."""
        name: str = self.rows.model._meta.get_ancestor_link(Page).remote_field.get_accessor_name()
        return name

    @property
    def relations(self) -> list[str]:
        """What is read along, seen from `Page`."""
        return [self.child, *(f"{self.child}__{name}" for name in self.rows.query.select_related or ())]

    @property
    def streams(self) -> list[str]:
        """Bodies, which no list shows."""
        return [f"{self.child}__{name}" for name in self.rows.model.get_streamfield_names()]

    def pick(self, pages: Sequence[Page]) -> list[Any]:
        """The rows of this list in their order. Lists of the same kind differ in nothing but their length."""
        found = [getattr(page, self.child) for page in pages if hasattr(page, self.child)]
        found.sort(key=self.key, reverse=self.descending)
        return found[: self.rows.query.high_mark]


def read_together(lists: Sequence[PageList]) -> list[list[Any]]:
    """The rows of each list; without their streams."""
    if not lists:
        return []
    wanted = Q()
    for chosen in lists:
        wanted |= Q(pk__in=chosen.rows.values("pk"))
    pages = Page.objects.order_by().filter(wanted)
    pages = pages.select_related(*(name for chosen in lists for name in chosen.relations))
    pages = pages.defer(*(name for chosen in lists for name in chosen.streams))
    return [chosen.pick(pages) for chosen in lists]
