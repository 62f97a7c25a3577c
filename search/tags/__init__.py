"""Conditions of work that seekers look for: one table for index, chips and facets."""

from search.tags.reading import tags_of
from search.tags.table import TAGS

__all__ = ["TAGS", "tags_of"]
