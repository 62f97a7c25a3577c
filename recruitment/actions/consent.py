"""An employer's consent to pass the job data on to others (外部提供への同意, O13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from recruitment.actions.reviews import lock_record
from recruitment.actions.rights import require_owner
from recruitment.models import Company, ConsentEvent

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def set_open_data_consent(company: Company, consented: bool, *, by: User | None, reason: str = "") -> bool:
    """Give or withdraw the consent, at once and without moderation; returns whether that changed anything.

    For owners of the company and staff that changes companies; others raise PermissionDenied. `reason`
    stands in the history that the employer reads.
    """
    require_owner(by, company, "change_company")
    lock_record(company)
    if company.open_data_consent == consented:
        return False
    company.open_data_consent = consented
    company.save(update_fields=["open_data_consent"])
    note_consent(company, by, reason)
    return True


def note_consent(company: Company, by: User | None, reason: str = "") -> None:
    """Write a line of the history about the consent as it is now."""
    ConsentEvent.objects.create(
        company=company, by=by, consented=company.open_data_consent, reason=reason[:200]
    )
