"""The query string of the news list as a value object."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlencode

if TYPE_CHECKING:
    from home.querysets import NewsQuerySet


@dataclass(frozen=True)
class NewsFilter:
    """Category (slug) and calendar year; empty values mean everything."""

    category: str = ""
    year: int | None = None

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> NewsFilter:
        """Read the query string; what makes no sense is ignored."""
        year = query.get("year", "")
        is_year = year.isascii() and year.isdigit() and len(year) == 4 and int(year) > 0
        category = query.get("category", "")[:30].replace("\x00", "")
        return cls(category=category, year=int(year) if is_year else None)

    def apply(self, articles: NewsQuerySet) -> NewsQuerySet:
        """Articles that pass the filter."""
        if self.category:
            articles = articles.in_category(self.category)
        if self.year:
            articles = articles.in_year(self.year)
        return articles

    def query_string(self) -> str:
        """The filter as a query string without the question mark."""
        parts = {"category": self.category, "year": self.year}
        return urlencode({name: value for name, value in parts.items() if value})
