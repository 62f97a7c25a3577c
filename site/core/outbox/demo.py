"""Mails of the demo city: what staff find when something was sent, and when something could not be."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from django.db import transaction
from django.db.models import F, Max
from django.utils import timezone

from core.outbox.kinds import MailKind, mail_kinds
from core.outbox.models import DeliveryState, OutboxMessage
from core.outbox.texts import compose

KEY = "demo"
COMPANY, STAFF = "tanto@hamanasu.example.jp", "shigoto@demo.example"
REFUSED = "jinji@shiosai-seisakujo.example.jp"
ERROR = "SMTPRecipientsRefused: 550 5.1.1 <jinji@shiosai-seisakujo.example.jp> User unknown"


@contextmanager
def nobody_gets_mail() -> Iterator[None]:
    """Count what is written inside as sent: a made-up past must not reach a mailbox or the terminal."""
    with transaction.atomic():
        last = OutboxMessage.objects.aggregate(last=Max("pk"))["last"] or 0
        yield
        waiting = OutboxMessage.objects.filter(pk__gt=last, state=DeliveryState.WAITING)
        waiting.update(state=DeliveryState.SENT, sent_at=timezone.now(), attempts=1)
        # What a loader dated back was written then, too.
        written = OutboxMessage.objects.filter(pk__gt=last, sent_at__lt=F("created_at"))
        written.update(created_at=F("sent_at"))


def load_messages() -> None:
    """Write one sent mail of each kind with its examples, and one that was refused; once."""
    if OutboxMessage.objects.filter(key__startswith=KEY).exists():
        return
    now = timezone.now()
    kinds = [kind for kind in mail_kinds() if kind.has_subject and not kind.name.startswith("accounts.")]
    messages = []
    for number, kind in enumerate(kinds):
        text, moment = compose(kind.name, kind.samples), now - timedelta(hours=7 * number + 2)
        message = OutboxMessage(
            kind=kind.name, to=_reader(kind), subject=text.subject, body=text.body, key=f"{KEY} {kind.name}"
        )
        message.created_at = message.sent_at = moment
        message.state, message.attempts = DeliveryState.SENT, 1
        messages.append(message)
    refused = next((message for message in messages if message.to == COMPANY), None)
    if refused:
        refused.to, refused.last_error = REFUSED, ERROR
        refused.state, refused.sent_at = DeliveryState.FAILED, None
    OutboxMessage.objects.bulk_create(messages)


def _reader(kind: MailKind) -> str:
    outside = any(word in kind.audience for word in ("企業", "申し込", "方"))
    return COMPANY if outside else STAFF
