"""Putting mails into the outbox and sending them."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import partial

from django.core.mail import EmailMessage
from django.db import models, transaction
from django.template.loader import render_to_string
from django.utils import timezone

from core.outbox.kinds import mail_kind
from core.outbox.models import DeliveryState, OutboxMessage

logger = logging.getLogger(__name__)


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
    however often this is called. Raises KeyError for an unknown kind.
    """
    template = mail_kind(kind).template
    subject = " ".join(render_to_string(f"{template}_subject.txt", context).split())[:300]
    body = render_to_string(f"{template}_body.txt", context).strip() + "\n"
    written = []
    for address in dict.fromkeys(to):
        message = OutboxMessage(kind=kind, to=address, subject=subject, body=body, key=key)
        if about is not None:
            message.about = about
        if key and OutboxMessage.objects.filter(key=key, to=address).exists():
            continue
        message.save()
        transaction.on_commit(partial(deliver, message.pk), robust=True)
        written.append(message)
    return written


def deliver(pk: int) -> bool:
    """Try to send one waiting message; a failure is noted for the next try."""
    message = OutboxMessage.objects.filter(pk=pk, state=DeliveryState.WAITING).first()
    if message is None:
        return False
    message.attempts += 1
    try:
        EmailMessage(message.subject, message.body, to=[message.to]).send()
    except OSError as error:
        logger.warning("mail %s could not be sent: %s", pk, error)
        message.last_error = str(error)[:500]
        message.save(update_fields=["attempts", "last_error"])
        return False
    message.state, message.sent_at = DeliveryState.SENT, timezone.now()
    message.save(update_fields=["attempts", "state", "sent_at"])
    return True
