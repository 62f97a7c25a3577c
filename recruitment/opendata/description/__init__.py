"""The OpenAPI 3.1 description of the feed, made from the declarative table of the 143 items."""

from recruitment.opendata.description.paths import description

__all__ = ["description"]
