"""Mails about jobs and company records, and who gets them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from accounts.models import User

if TYPE_CHECKING:
    from recruitment.models import Company


def addresses_of(company: Company) -> list[str]:
    """Mail addresses of the company's people."""
    people = User.objects.filter(memberships__company=company, is_active=True)
    return list(people.order_by("pk").values_list("email", flat=True))
