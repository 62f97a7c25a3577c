"""From a postal code to an address."""

from __future__ import annotations

from typing import Any

from recruitment.models import Job
from recruitment.vocabulary.models import PostalCode

NOT_FOUND = "この郵便番号は見つかりませんでした。番号を確かめるか、住所を直接入力してください。"


def addresses_of(code: str) -> list[dict[str, str]]:
    """Municipality and town for each area of a postal code."""
    return [
        {"municipality": row.municipality_id, "name": str(row.municipality), "town": row.town}
        for row in PostalCode.objects.lookup(code[:20])[:30]
    ]


def fill_address(job: Job) -> bool:
    """Put the address of the draft's postal code into it (in memory); whether the code is known."""
    found = addresses_of(job.workplace_postal_code)
    if not found:
        return False
    job.workplace_municipality_id = found[0]["municipality"]
    towns: set[Any] = {address["town"] for address in found}
    if len(towns) == 1 and found[0]["town"]:
        job.workplace_town = found[0]["town"][:20]
    return True
