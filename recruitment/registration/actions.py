"""Every change of an application: check the right → change → log → enqueue the mail, in one transaction.

Without `by` it is the applicant, or the product itself, that acts. Actions raise PermissionDenied
without the right and ValidationError with a sentence for what must be mended first.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils import timezone

from accounts.models import User
from core.outbox.models import OutboxMessage
from recruitment.models import GuidelineScope
from recruitment.registration import letters
from recruitment.registration.enums import UNDER_WAY, EventAction, RefusalKind, RegistrationState
from recruitment.registration.guideline import items_of
from recruitment.registration.known import fingerprints
from recruitment.registration.models import Registration, RegistrationEvent
from recruitment.registration.opening import open_company

PERSONAL = ("last_name", "first_name", "person_kana", "position", "email", "tel", "web_url")
COMPANY = ("company_name", "company_kana", "postal_code", "town", "block", "building")
CHANGED = "画面を開いたあとで、申込みに動きがありました。今の内容を確かめてから、もう一度承認してください。"


@transaction.atomic
def apply(registration: Registration, items: Collection[str] = ()) -> Registration:
    """Store a filled-in application and send the link that proves the address.

    `items` are the points of the guideline that the applicant confirmed. The same form sent twice, or
    an application of the same person for the same company that is still under way, is not stored again.
    """
    if earlier := _same_under_way(registration):
        if earlier.state == RegistrationState.UNVERIFIED:
            resend(earlier)
        else:
            letters.send_under_way(earlier)
        return earlier
    registration.confirmed_items = list(items)
    registration.fingerprints = fingerprints(registration)
    registration.save()
    _note(registration, EventAction.APPLY, None, registration.state)
    letters.send_verify(registration)
    return registration


@transaction.atomic
def resend(registration: Registration) -> None:
    """Send the link that proves the address again; it counts from now."""
    locked = _lock(registration)
    if locked.state != RegistrationState.UNVERIFIED:
        return
    locked.link_sent_at = timezone.now()
    locked.save()
    _note(locked, EventAction.RESEND, None, locked.state)
    letters.send_verify(locked)


@transaction.atomic
def verify(registration: Registration) -> None:
    """Note that the address is the applicant's; now the operators look. Twice is harmless."""
    locked = _lock(registration)
    if locked.state != RegistrationState.UNVERIFIED:
        return
    locked.waiting_since = timezone.now()
    _move(locked, RegistrationState.WAITING, EventAction.VERIFY)
    letters.send_received(locked)


@transaction.atomic
def ask_back(registration: Registration, by: User | None, question: str) -> None:
    """Ask the applicant something; they answer on their own page."""
    _require_reviewer(by)
    _require_words(question, "question", "お尋ねの内容を入力してください。申込者に届きます。")
    locked = _lock(registration)
    locked.asked_at = timezone.now()
    _move(locked, RegistrationState.ASKED_BACK, EventAction.ASK_BACK, by, question.strip())
    letters.send_asked(locked, question.strip())


@transaction.atomic
def answer(registration: Registration, text: str, changes: list[list[str]]) -> None:
    """Store the applicant's mended application, as given, and put it before the operators again."""
    _require_words(text, "answer", "お尋ねへの回答を入力してください。")
    stored = _lock(registration)
    registration.state = stored.state
    registration.waiting_since = timezone.now()
    registration.fingerprints = fingerprints(registration)
    _move(registration, RegistrationState.WAITING, EventAction.ANSWER, None, text.strip(), changes)
    letters.send_answered(registration)


@transaction.atomic
def approve(
    registration: Registration, by: User | None, confirmed: Collection[int], *, seen: str | None = None
) -> None:
    """Open account and company; `confirmed` are the keys of the points the operator checked.

    `seen` is the newest event on the page they read. Approving again changes nothing. Raises
    ValidationError while a point is not confirmed, and when something has happened since that page.
    """
    _require_reviewer(by)
    locked = _lock(registration)
    if locked.state == RegistrationState.APPROVED:
        return
    if seen is not None and seen != newest_event(locked):
        raise ValidationError(CHANGED, code="changed")
    items = items_of(GuidelineScope.REGISTRATION)
    if by is not None and (missing := [item.text for item in items if item.pk not in confirmed]):
        raise ValidationError(
            {"items": [f"確認していない項目があります：{text}" for text in missing]}, code="unchecked"
        )
    locked.require_move(RegistrationState.APPROVED)
    locked.checked_items = [item.text for item in items]
    opened = open_company(locked, by)
    locked.company, locked.user = opened.company, opened.user
    locked.decided_at, locked.decided_by = timezone.now(), by
    _move(locked, RegistrationState.APPROVED, EventAction.APPROVE, by, opened.sentence)
    letters.send_approved(locked, is_new=opened.is_new_account)


@transaction.atomic
def refuse(registration: Registration, by: User | None, kind: str, reason: str) -> None:
    """Turn the application down with a reason the applicant reads."""
    _require_reviewer(by)
    _require_words(reason, "reason", "お断りする理由を入力してください。申込者に届きます。")
    if kind not in RefusalKind.values:
        raise ValidationError({"kind": "お断りの区分を一覧から選んでください。"})
    locked = _lock(registration)
    locked.refusal_kind = kind
    locked.decided_at, locked.decided_by = timezone.now(), by
    _move(locked, RegistrationState.REFUSED, EventAction.REFUSE, by, reason.strip())
    letters.send_refused(locked, reason.strip())


@transaction.atomic
def expire(registration: Registration) -> None:
    """End an application whose address was never proved, or whose question nobody answered."""
    locked = _lock(registration)
    asked = locked.state == RegistrationState.ASKED_BACK
    locked.decided_at = timezone.now()
    _move(locked, RegistrationState.EXPIRED, EventAction.EXPIRE)
    if asked:
        letters.send_expired(locked)


@transaction.atomic
def erase(registration: Registration) -> None:
    """Forget who applied. Number, kind of refusal and fingerprints stay, to know an earlier refusal."""
    locked = _lock(registration)
    for name in (*PERSONAL, *COMPANY):
        setattr(locked, name, "")
    locked.municipality = locked.industry = None
    if locked.state != RegistrationState.REFUSED:
        locked.fingerprints = {}
    locked.erased_at = timezone.now()
    locked.save()
    locked.events.update(text="", changes=[])
    OutboxMessage.objects.filter(
        kind__startswith="registration.", about_type__model="registration", about_id=str(locked.pk)
    ).delete()
    _note(locked, EventAction.ERASE, None, locked.state)


def newest_event(registration: Registration) -> str:
    """What a page about an application shows last, to know whether it is still what it was."""
    return str(registration.events.order_by("-pk").values_list("pk", flat=True).first() or "")


def _same_under_way(registration: Registration) -> Registration | None:
    """The same form sent before, or the same person's application for the same company."""
    if registration.key and (sent := Registration.objects.filter(key=registration.key).first()):
        return sent
    same = {"corporate_number": registration.corporate_number}
    if not registration.corporate_number:
        same["company_name"] = registration.company_name
    found = Registration.objects.select_for_update().filter(
        email=registration.email, state__in=UNDER_WAY, **same
    )
    return found.first()


def _lock(registration: Registration) -> Registration:
    """The stored application, locked until the transaction ends, so that two people cannot act at once."""
    return Registration.objects.select_for_update().get(pk=registration.pk)


def _move(
    registration: Registration,
    state: str,
    action: str,
    by: User | None = None,
    text: str = "",
    changes: list[Any] | None = None,
) -> None:
    previous = registration.move_to(state)
    registration.save()
    _note(registration, action, by, previous, text, changes)


def _note(
    registration: Registration,
    action: str,
    by: User | None,
    previous: str,
    text: str = "",
    changes: list[Any] | None = None,
) -> None:
    RegistrationEvent.objects.create(
        registration=registration,
        by=by,
        action=action,
        from_state=previous,
        to_state=registration.state,
        text=text,
        changes=changes or [],
    )


def _require_reviewer(by: User | None) -> None:
    if by is not None and not by.has_perms(("recruitment.add_company", "registration.review_registration")):
        raise PermissionDenied("利用登録を審査する権限がありません。")


def _require_words(text: str, field: str, sentence: str) -> None:
    if not text.strip():
        raise ValidationError({field: sentence})
