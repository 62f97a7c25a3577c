"""Pages of a list whose question is dear: it is asked once, for keys; rows are read for one page only."""

from __future__ import annotations

from typing import Any

from django.core.paginator import Page
from django.utils.functional import cached_property
from wagtail.admin.paginator import WagtailPaginator


class KeyPaginator(WagtailPaginator):
    """Counts and cuts by keys, which are narrow to sort and to hand over."""

    @cached_property
    def keys(self) -> list[int]:
        """Keys of all rows, in order."""
        return list(self.object_list.values_list("pk", flat=True))

    @cached_property
    def count(self) -> int:
        """How many rows there are."""
        return len(self.keys)

    def page(self, number: Any) -> Page:
        """One page; raises InvalidPage for a number that has none."""
        number = self.validate_number(number)
        start = (number - 1) * self.per_page
        keys = self.keys[start : start + self.per_page]
        return self._get_page(self.object_list.filter(pk__in=keys), number, self)
