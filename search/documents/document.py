"""A search document as a value."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

TERM_MARK = "zq"
"""Begins the index terms of tokens, which no Japanese or English word does."""

EVERY = "all:1"
"""The token every document has."""


def term_of(token: str) -> str:
    """Index term of a token: `place:012131` becomes `zqplace012131`."""
    return TERM_MARK + "".join(filter(str.isalnum, token)).lower()


@dataclass(frozen=True)
class Document:
    """What the search knows of one public job."""

    job: int
    """Primary key of the job."""
    position: int
    """Recency: larger is newer, unique; doubtful jobs stand lower. Made by `position_of`."""
    company: int
    fold: int
    """Equal for near-duplicates of one employer."""
    spot: int | None
    """Key of the best known point on the map (search.places)."""
    tokens: frozenset[str]
    """Facet values, see `search.engine.plan`."""
    hourly_pay: int | None
    monthly_pay: int | None
    until: datetime.date
    """Last day of publication; `datetime.date.max` without an end."""
    applications: int
    head: str
    """Index terms of title, occupation name and class, analysed."""
    body: str
    """Index terms of everything a seeker may look for, the head included, analysed."""
    digest: str = ""
    """Changes with everything above: an equal one means that nothing must be written."""
