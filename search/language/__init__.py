"""Japanese text for the search: pure functions, no database (design: search/README.md)."""
