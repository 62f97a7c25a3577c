"""Partners for tests that need no server."""

from __future__ import annotations

from recruitment.partners.models import Partner


def partner_id() -> int:
    """A paused partner at an address that does not exist."""
    return Partner.objects.get_or_create(name="見本サイト", url="https://partner.invalid/jobs")[0].pk
