"""Putting mails into the outbox, and what people do with those that wait or failed."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial
from typing import TYPE_CHECKING

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, models, transaction
from django.utils import timezone
from wagtail.log_actions import log

from core.outbox.delivery import deliver_soon
from core.outbox.kinds import MailKind
from core.outbox.models import DeliveryState, MailTemplate, OutboxMessage
from core.outbox.texts import Text, compose, finish

if TYPE_CHECKING:
    from django.contrib.auth.models import AbstractBaseUser, PermissionsMixin

    class User(AbstractBaseUser, PermissionsMixin):
        """Whoever the project's user model is."""

        email: str


logger = logging.getLogger(__name__)
LONGEST_ADDRESS = 254


def enqueue(
    kind: str,
    to: Iterable[str],
    context: dict[str, str],
    *,
    about: models.Model | None = None,
    key: str = "",
) -> list[OutboxMessage]:
    """Write one message for each address; they are sent after the transaction.

    `context` must name every variable of the kind. With `key`, an address gets the message of that key once,
    however often this is called. Raises KeyError for an unknown kind and for a variable without a value.
    """
    text = compose(kind, context)
    addresses = [address for address in dict.fromkeys(to) if address and len(address) <= LONGEST_ADDRESS]
    messages = [
        OutboxMessage(kind=kind, to=address, subject=text.subject, body=text.body, key=key)
        for address in addresses
    ]
    for message in messages:
        if about is not None:
            message.about = about
    return _write(messages, key)


@transaction.atomic
def resend(message: OutboxMessage, by: User) -> OutboxMessage:
    """Send again now: the message itself, or a copy of one that was sent (one a minute at most).

    Raises PermissionDenied, and ValidationError when its words are deleted or it goes out by itself.
    """
    _require(by, "outbox.change_outboxmessage")
    message = OutboxMessage.objects.select_for_update().get(pk=message.pk)
    if message.is_forgotten:
        raise ValidationError("本文の保存期間が過ぎたため、もう一度送ることはできません。")
    if message.is_about_to_go:
        raise ValidationError("このメールは、まもなく自動で送ります。数分お待ちください。")
    log(instance=message, action="outbox.resend", user=by)
    if message.state == DeliveryState.SENT:
        same = ("kind", "to", "subject", "body", "about_type_id", "about_id")
        copy = OutboxMessage(**{name: getattr(message, name) for name in same})
        copy.key = f"resend {message.pk} {timezone.now():%Y%m%d%H%M}"
        return next(iter(_write([copy], copy.key)), message)
    message.state, message.attempts, message.next_attempt_at = DeliveryState.WAITING, 0, timezone.now()
    message.save(update_fields=["state", "attempts", "next_attempt_at"])
    _send_after_commit([message])
    return message


@transaction.atomic
def resend_failed(by: User) -> int:
    """Put what failed in the last days back in the queue, for after the server was mended; return how many.

    They go out in the rounds of the clock, not in the request of the one who asks.
    """
    _require(by, "outbox.change_outboxmessage")
    failed = OutboxMessage.objects.recently_failed().select_for_update()
    messages = list(failed.defer("body"))
    again = {"state": DeliveryState.WAITING, "attempts": 0, "next_attempt_at": timezone.now()}
    OutboxMessage.objects.filter(pk__in=[message.pk for message in messages]).update(**again)
    for message in messages:
        log(instance=message, action="outbox.resend", user=by)
    return len(messages)


@transaction.atomic
def cancel(message: OutboxMessage, by: User) -> None:
    """Stop a message that waits. Raises PermissionDenied; ValidationError when it is no longer waiting."""
    _require(by, "outbox.change_outboxmessage")
    waiting = OutboxMessage.objects.filter(pk=message.pk, state=DeliveryState.WAITING)
    if not waiting.update(state=DeliveryState.CANCELLED):
        raise ValidationError("このメールはもう送信待ちではないため、取り消せません。")
    log(instance=message, action="outbox.cancel", user=by)


@transaction.atomic
def save_text(kind: MailKind, text: Text, by: User) -> MailTemplate:
    """Put the city's own words in force from the next mail on; the form has checked them."""
    _require(by, "outbox.change_mailtemplate")
    values = {"subject": text.subject, "body": text.body, "updated_at": timezone.now(), "updated_by": by}
    template, _ = MailTemplate.objects.update_or_create(kind=kind.name, defaults=values)
    log(instance=template, action="outbox.text", user=by)
    return template


@transaction.atomic
def restore_text(kind: MailKind, by: User) -> bool:
    """Go back to the words of the product; tell whether there was anything to go back from."""
    _require(by, "outbox.change_mailtemplate")
    template = MailTemplate.objects.filter(kind=kind.name).first()
    if template is None:
        return False
    log(instance=template, action="outbox.restore", user=by)
    template.delete()
    return True


@transaction.atomic
def send_sample(kind: MailKind, text: Text, by: User) -> OutboxMessage:
    """Send a text with the examples in its gaps to the one who is writing it."""
    _require(by, "outbox.change_mailtemplate")
    filled = finish(text, kind.samples)
    subject = f"【試し送信】{filled.subject or kind.label}"[:300]
    message = OutboxMessage(kind=kind.name, to=by.email, subject=subject, body=filled.body)
    return _write([message], "")[0]


def _write(messages: list[OutboxMessage], key: str) -> list[OutboxMessage]:
    """Store the messages that are new, and have them sent after the transaction."""
    written = OutboxMessage.objects.bulk_create(messages) if not key else _write_once(messages, key)
    _send_after_commit(written)
    return written


def _write_once(messages: list[OutboxMessage], key: str) -> list[OutboxMessage]:
    known = set(OutboxMessage.objects.filter(key=key).values_list("to", flat=True))
    written = []
    for message in messages:
        if message.to in known:
            continue
        try:
            with transaction.atomic():
                message.save()
        except IntegrityError:  # another process wrote it in this moment
            continue
        written.append(message)
    return written


def _send_after_commit(messages: list[OutboxMessage]) -> None:
    if messages:
        pks = [message.pk for message in messages]
        transaction.on_commit(partial(deliver_soon.enqueue, pks), robust=True)


def _require(by: User, permission: str) -> None:
    if not by.has_perm(permission):
        raise PermissionDenied("送信メールを扱う権限がありません。")
