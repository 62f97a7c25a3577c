"""Keeps the search documents in step with the records, and makes indexes anew while they are in use."""

from search.indexing.writing import refresh, refresh_safely, remove_safely

__all__ = ["refresh", "refresh_safely", "remove_safely"]
