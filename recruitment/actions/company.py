"""Making and publishing company records."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from django.core.exceptions import ValidationError
from django.db import transaction

from recruitment.actions.consent import note_consent
from recruitment.actions.reviews import lock_record, waiting_review
from recruitment.actions.rights import require_staff
from recruitment.checking.service import obstacles
from recruitment.models import Company
from recruitment.models.lock import APPROVE_SENTENCE

if TYPE_CHECKING:
    from accounts.models import User


@transaction.atomic
def create_company(by: User | None, **values: Any) -> Company:
    """Store a company that is not public yet, with its first revision; its consent goes into the history."""
    require_staff(by, "add_company")
    company = Company(live=False, **values)
    company.save()
    company.save_revision(user=by, clean=False)
    if company.open_data_consent:
        note_consent(company, by)
    return company


@transaction.atomic
def publish_company(company: Company, by: User | None, *, may_lack: Collection[str] = ()) -> None:
    """Make the record as given public; fields in `may_lack` may be empty.

    Raises ValidationError by field when it is incomplete, or when a submission of it waits for moderation.
    """
    require_staff(by, "publish_company")
    lock_record(company)
    if waiting_review(company):
        raise ValidationError(APPROVE_SENTENCE, code="submitted")
    if errors := obstacles(company, (), may_lack=may_lack):
        raise ValidationError(errors)
    company.save_revision(user=by, clean=False).publish(user=by, skip_permission_checks=True)
    company.refresh_from_db()
