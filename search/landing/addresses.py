"""Addresses and names of the pages of an occupation in a place."""

from __future__ import annotations

from django.urls import reverse

from search.query import JobQuery

MIDDLE_LENGTH = 3
"""Length of the codes of middle classes of occupations, the level that people ask for."""


def landing_path(place: str, occupation: str) -> str:
    """Path of a page."""
    return reverse("search:landing", args=[place, occupation])


def landing_path_of(query: JobQuery) -> str:
    """Path of the page that shows what a query finds, '' if there is none: one place, one occupation."""
    if len(query.place) == len(query.occupation) == 1 and len(query.active_filters) == len("po"):
        return landing_path(query.place[0], query.occupation[0])
    return ""


def plain_name(occupation: str) -> str:
    """An occupation as it stands in a sentence: 配送・集荷の職業 is 配送・集荷."""
    return occupation.removesuffix("の職業").replace("、", "・")


def is_prefecture(code: str) -> bool:
    """Whether a place is a prefecture."""
    return code[2:5] == "000"
