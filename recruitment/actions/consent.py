"""An employer's consent to pass the job data on to others (外部提供への同意, O13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from recruitment import mails
from recruitment.actions.reviews import lock_record
from recruitment.actions.rights import require_owner
from recruitment.models import Company, ConsentEvent

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def set_open_data_consent(
    company: Company, consented: bool, *, by: User | None, reason: str = "", is_told: bool = True
) -> bool:
    """Give or withdraw the consent, at once and without moderation; returns whether that changed anything.

    For owners of the company and staff that changes companies; others raise PermissionDenied. `reason`
    stands in the history that the employer reads, and in the mail that tells them what the office wrote down.
    All people of the company get a mail, unless it is part of something they are told of otherwise.
    """
    require_owner(by, company, "change_company")
    lock_record(company)
    if company.open_data_consent == consented:
        return False
    company.open_data_consent = consented
    company.save(update_fields=["open_data_consent"])
    event = note_consent(company, by, reason)
    if is_told:
        is_own = by is not None and company.memberships.filter(user=by).exists()
        (mails.tell_own_consent if is_own else mails.tell_consent)(company, event)
    return True


def note_consent(company: Company, by: User | None, reason: str = "") -> ConsentEvent:
    """Write a line of the history about the consent as it is now."""
    return ConsentEvent.objects.create(
        company=company, by=by, consented=company.open_data_consent, reason=reason[:200]
    )
