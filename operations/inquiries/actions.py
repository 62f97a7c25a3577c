"""Every change of an inquiry: check the right, change, write the history, send mail; in one transaction.

`by` is the member of staff who acts. What comes from the inquirer (`receive` by form, `follow_up`) and from
the clock has none. Actions raise PermissionDenied without the right and ValidationError for what must be
mended first.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from core.outbox.actions import enqueue
from core.outbox.models import OutboxMessage
from operations.inquiries.enums import FINISHED, Category, Channel, EventKind, Status
from operations.inquiries.letters import answer_context, arrival_context, office_address, receipt_context
from operations.inquiries.models import Inquiry, InquiryEvent
from recruitment.actions.working_days import add_working_days

if TYPE_CHECKING:
    from accounts.models import User

NOTHING = "本文を入力してください。"
SAME_PRESS = timedelta(minutes=5)


def may_act(user: User | None) -> bool:
    """Tell whether the person may answer and change inquiries; None is the product itself."""
    return user is None or user.has_perm("inquiries.change_inquiry")


@transaction.atomic
def receive(data: dict[str, Any], *, by: User | None = None, key: str | None = None) -> Inquiry:
    """Store an inquiry, confirm it to the inquirer and tell the office.

    `data` are fields of the model. The same `key` is one inquiry, however often it is sent; staff (`by`)
    enter what came by phone, mail or over the counter.
    """
    if by is not None and not by.has_perm("inquiries.add_inquiry"):
        raise PermissionDenied("問い合わせを登録する権限がありません。")
    known = Inquiry.objects.filter(key=key).first() if key else None
    if known:
        return known
    inquiry = Inquiry(key=key or None, **data)
    inquiry.is_suggestion = inquiry.is_suggestion or inquiry.category == Category.SUGGESTION
    inquiry.due_at = add_working_days(inquiry.received_at, settings.INQUIRY_ANSWER_DAYS)
    try:
        with transaction.atomic():
            inquiry.save()
    except IntegrityError:
        if not key:
            raise
        return Inquiry.objects.get(key=key)
    _log(inquiry, EventKind.RECEIVED, by, note=inquiry.get_channel_display())
    if inquiry.email and inquiry.channel == Channel.FORM:
        enqueue("inquiries.received", [inquiry.email], receipt_context(inquiry), about=inquiry)
    if by is None:
        _tell_the_office(inquiry)
    return inquiry


@transaction.atomic
def follow_up(inquiry: Inquiry, text: str, *, by: User | None = None, key: str = "") -> None:
    """Add what the inquirer wrote or said later; an inquiry that was answered is open again."""
    _require(by)
    inquiry = _lock_kept(inquiry)
    if key and inquiry.events.filter(key=key).exists():
        return
    _log(inquiry, EventKind.REPLY, by, text=_needed(text), note="フォーム" if key else "", key=key or None)
    if not inquiry.is_waiting:
        inquiry.due_at = add_working_days(timezone.now(), settings.INQUIRY_ANSWER_DAYS)
        _move(inquiry, Status.OPEN, by)
    if by is None:
        _tell_the_office(inquiry)


@transaction.atomic
def assign(inquiry: Inquiry, by: User | None, owner: User | None) -> None:
    """Name who looks after an inquiry; None puts it back. Work has begun when somebody takes it."""
    _require(by)
    if owner is not None and not (owner.is_active and may_act(owner)):
        raise ValidationError({"owner": "この方は問い合わせを担当できません。"})
    inquiry = _lock(inquiry)
    if inquiry.owner == owner:
        return
    inquiry.owner = owner
    inquiry.save(update_fields=["owner"])
    _log(inquiry, EventKind.ASSIGNED, by, note=f"担当：{owner}" if owner else "担当を外した")
    if owner and inquiry.status == Status.OPEN:
        _move(inquiry, Status.WORKING, by)


@transaction.atomic
def note(inquiry: Inquiry, by: User | None, text: str) -> None:
    """Write down something for colleagues; the inquirer never sees it."""
    _require(by)
    _log(_lock_kept(inquiry), EventKind.NOTE, by, text=_needed(text))


@transaction.atomic
def answer(inquiry: Inquiry, by: User | None, text: str, *, by_mail: bool = True) -> None:
    """Answer: by mail where there is an address, else note what was said on the phone or at the counter.

    The same words again within minutes are the same answer: the button was pressed twice.
    """
    _require(by)
    inquiry = _lock_kept(inquiry)
    text = _needed(text)
    how = "メール" if by_mail else "電話・窓口など"
    if inquiry.status == Status.ANSWERED and _was_just_answered(inquiry, by=by, text=text, note=how):
        return
    if inquiry.status == Status.SPAM:
        raise ValidationError("迷惑とした問い合わせには回答できません。先に未対応に戻してください。")
    if by_mail and not inquiry.email:
        raise ValidationError(
            "メールアドレスがないため、メールでは回答できません。電話などで伝えた内容を記録してください。"
        )
    if by_mail:
        enqueue("inquiries.answered", [inquiry.email], answer_context(inquiry, text), about=inquiry)
    _log(inquiry, EventKind.ANSWERED, by, text=text, note=how)
    if inquiry.owner is None:
        inquiry.owner = by
    inquiry.answered_at, inquiry.read_at = timezone.now(), None
    inquiry.save(update_fields=["owner", "answered_at", "read_at"])
    if inquiry.status != Status.ANSWERED:
        _move(inquiry, Status.ANSWERED, by)


@transaction.atomic
def close(inquiry: Inquiry, by: User | None, text: str = "") -> None:
    """End an inquiry; a remark is optional. Raises ValidationError for one that has ended."""
    _require(by)
    inquiry = _lock(inquiry)
    if inquiry.status in FINISHED:
        raise ValidationError("この問い合わせは、すでに終わっています。")
    _move(inquiry, Status.CLOSED, by, text=text)


@transaction.atomic
def mark_spam(inquiry: Inquiry, by: User | None) -> None:
    """Put an advertisement or the like aside. Raises ValidationError for one that has ended."""
    _require(by)
    inquiry = _lock(inquiry)
    if inquiry.status in FINISHED:
        raise ValidationError("この問い合わせは、すでに終わっています。")
    _move(inquiry, Status.SPAM, by)


@transaction.atomic
def reopen(inquiry: Inquiry, by: User | None, text: str = "") -> None:
    """Take an inquiry up again. Raises ValidationError for one that is open, or erased."""
    _require(by)
    inquiry = _lock(inquiry)
    if inquiry.is_waiting:
        raise ValidationError("この問い合わせは、まだ終わっていません。")
    if inquiry.erased_at:
        raise ValidationError("個人情報を消した問い合わせは、元に戻せません。")
    inquiry.due_at = add_working_days(timezone.now(), settings.INQUIRY_ANSWER_DAYS)
    _move(inquiry, Status.OPEN, by, text=text)


@transaction.atomic
def sort(inquiry: Inquiry, by: User | None, *, category: str, is_suggestion: bool) -> None:
    """Correct what an inquiry is about, and whether it proposes an improvement."""
    _require(by)
    inquiry = _lock(inquiry)
    inquiry.category, inquiry.is_suggestion = category, is_suggestion
    inquiry.full_clean(validate_unique=False)
    inquiry.save(update_fields=["category", "is_suggestion"])
    remark = inquiry.get_category_display() + ("・改善提案" if is_suggestion else "")
    _log(inquiry, EventKind.CHANGED, by, note=remark)


@transaction.atomic
def mark_read(inquiry: Inquiry, by: User) -> None:
    """Note that the company has read the answer; the view has checked whose it is."""
    Inquiry.objects.filter(pk=inquiry.pk, read_at=None).update(read_at=timezone.now())


@transaction.atomic
def erase(inquiry: Inquiry) -> None:
    """Take away who asked and what was written; category, dates and steps stay for the figures."""
    inquiry = _lock(inquiry)
    inquiry.events.exclude(text="").update(text="")
    about = ContentType.objects.get_for_model(Inquiry)
    OutboxMessage.objects.filter(about_type=about, about_id=str(inquiry.pk)).delete()
    for field in ("name", "organisation", "email", "phone", "message"):
        setattr(inquiry, field, "")
    inquiry.sent_by, inquiry.erased_at = None, timezone.now()
    inquiry.save()
    _log(inquiry, EventKind.ERASED, None)


def _require(by: User | None) -> None:
    if not may_act(by):
        raise PermissionDenied("問い合わせに対応する権限がありません。")


def _lock(inquiry: Inquiry) -> Inquiry:
    """The stored inquiry, locked until the transaction ends, so that two people cannot act at once."""
    return Inquiry.objects.select_for_update().get(pk=inquiry.pk)


def _lock_kept(inquiry: Inquiry) -> Inquiry:
    """The same; nothing is written to what was erased, for nothing would erase it again."""
    locked = _lock(inquiry)
    if locked.erased_at:
        raise ValidationError("個人情報を消した問い合わせには、書き足せません。", code="erased")
    return locked


def _was_just_answered(inquiry: Inquiry, **facts: Any) -> bool:
    recent = inquiry.events.filter(kind=EventKind.ANSWERED, at__gt=timezone.now() - SAME_PRESS)
    return recent.filter(**facts).exists()


def _needed(text: str) -> str:
    text = text.replace("\0", "").strip()
    if not text:
        raise ValidationError({"text": NOTHING})
    return text


def _move(inquiry: Inquiry, status: Status, by: User | None, text: str = "") -> None:
    before = inquiry.get_status_display()
    inquiry.status = status
    inquiry.closed_at = timezone.now() if status in FINISHED else None
    inquiry.save(update_fields=["status", "closed_at", "due_at"])
    _log(inquiry, EventKind.STATUS, by, text=text.strip(), note=f"{before} → {status.label}")


def _log(inquiry: Inquiry, kind: EventKind, by: User | None, **facts: str | None) -> None:
    InquiryEvent.objects.create(inquiry=inquiry, kind=kind, by=by, **facts)


def _tell_the_office(inquiry: Inquiry) -> None:
    address = inquiry.owner.email if inquiry.owner else office_address()
    if address:
        enqueue("inquiries.arrived", [address], arrival_context(inquiry), about=inquiry)
