"""Where the demo city's employers are and what they are classed as."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from recruitment.demo.texts import read
from recruitment.vocabulary.models import Industry, Occupation, PostalCode

HOME_MUNICIPALITY = "012131"


@dataclass(frozen=True)
class Place:
    """An address that exists down to the town; the block is invented."""

    municipality_id: str
    postal_code: str
    town: str
    block: str
    access: str


@cache
def _postal_codes() -> dict[tuple[str, str], str]:
    municipalities = {"012131", "012246", "015784", "015814", "015857", "015865"}
    rows = PostalCode.objects.filter(municipality_id__in=municipalities).order_by("-code")
    return {(row.municipality_id, row.town): row.code for row in rows}


def place_of(entry: dict[str, Any]) -> Place:
    """Address of a company or branch as its text gives it."""
    city, town = entry.get("city", HOME_MUNICIPALITY), entry["town"]
    return Place(
        municipality_id=city,
        postal_code=entry.get("postal") or _postal_codes()[city, town],
        town=town,
        block=entry["block"],
        access=entry.get("access") or read("places")["access"].get(town, ""),
    )


def industry(code: str) -> Industry:
    """Industry by its 中分類."""
    return Industry.objects.current().get(code=code)


def occupation(code: str) -> Occupation:
    """Occupation by its 中分類."""
    return Occupation.objects.current().get(code=code)
