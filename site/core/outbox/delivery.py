"""Sending what waits: each message by one process at a time, again after a failure, given up after days."""

from __future__ import annotations

import logging
from datetime import timedelta
from enum import Enum
from smtplib import SMTPDataError, SMTPRecipientsRefused, SMTPSenderRefused
from urllib.parse import urlsplit

from django.conf import settings
from django.core.cache import cache
from django.core.mail import EmailMessage
from django.db.models import F
from django.tasks import task
from django.utils import timezone

from core.outbox.models import CLAIM, DeliveryState, OutboxMessage

logger = logging.getLogger(__name__)

MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)
WAITS = (
    MINUTE,
    5 * MINUTE,
    30 * MINUTE,
    2 * HOUR,
    6 * HOUR,
    12 * HOUR,
    24 * HOUR,
    24 * HOUR,
)
"""How long to wait after each failure: nine attempts in not quite three days."""
BATCH = 200
SERVER_DOWN = "outbox:server-down"
SERVER_DOWN_SECONDS = 60


class Outcome(Enum):
    """What became of one attempt."""

    SENT = "sent"
    NOT_DUE = "not due"
    REFUSED = "refused"
    SERVER_DOWN = "server down"


@task()
def deliver_soon(pks: list[int]) -> None:
    """Send messages right after they were written. While the server is down, leave them to the clock.

    The embedded task backend runs this in the visitor's request: so one dead server may cost one visitor one
    time-out (10 s), and nobody else any.
    """
    for pk in pks:
        if cache.get(SERVER_DOWN):
            return
        deliver(pk)


def deliver_due(limit: int = BATCH) -> dict[Outcome, int]:
    """Send what is due; return how many ended how. A server that is down ends the round."""
    counts = dict.fromkeys(Outcome, 0)
    for pk in list(OutboxMessage.objects.due().values_list("pk", flat=True)[:limit]):
        outcome = deliver(pk)
        counts[outcome] += 1
        if outcome is Outcome.SERVER_DOWN:
            break
    return counts


def deliver(pk: int) -> Outcome:
    """Try to send one message that is due; never raises, and never sends what another process is sending."""
    message = _claim(pk)
    if message is None:
        return Outcome.NOT_DUE
    try:
        _mail(message).send()
    # Whatever a mail backend throws, neither a visitor nor the next mail may suffer.
    except Exception as error:
        return _note_failure(message, error)
    # Also when somebody cancelled it meanwhile: it is gone.
    OutboxMessage.objects.filter(pk=pk).update(
        state=DeliveryState.SENT, sent_at=timezone.now(), last_error=""
    )
    cache.delete(SERVER_DOWN)
    return Outcome.SENT


def _claim(pk: int) -> OutboxMessage | None:
    """Take a message that is due by putting its next attempt off; who comes second finds another time."""
    message = OutboxMessage.objects.due().filter(pk=pk).first()
    if message is None:
        return None
    same = OutboxMessage.objects.filter(
        pk=pk, state=DeliveryState.WAITING, next_attempt_at=message.next_attempt_at, attempts=message.attempts
    )
    taken = same.update(attempts=F("attempts") + 1, next_attempt_at=timezone.now() + CLAIM)
    message.attempts += 1
    return message if taken else None


def _mail(message: OutboxMessage) -> EmailMessage:
    """Build the mail; every attempt bears the same id, so that mail programs show a repeat once."""
    host = urlsplit(settings.SITE_URL).hostname or "localhost"
    headers = {
        "Auto-Submitted": "auto-generated",
        "Message-ID": f"<outbox.{message.pk}.{message.created_at:%Y%m%d%H%M%S}@{host}>",
    }
    return EmailMessage(message.subject, message.body, to=[message.to], headers=headers)


def _note_failure(message: OutboxMessage, error: Exception) -> Outcome:
    """Put the message off, or give it up; tell whether other messages would fare the same."""
    hopeless = is_hopeless(error) or message.attempts > len(WAITS)
    logger.warning(
        "mail %s could not be sent, attempt %s: %s", message.pk, message.attempts, type(error).__name__
    )
    changes = {"last_error": f"{type(error).__name__}: {error}".replace("\x00", "")[:500]}
    if hopeless:
        changes["state"] = DeliveryState.FAILED
    else:
        changes["next_attempt_at"] = timezone.now() + WAITS[message.attempts - 1]
    OutboxMessage.objects.filter(pk=message.pk, state=DeliveryState.WAITING).update(**changes)
    if is_hopeless(error) or concerns_one(error):
        return Outcome.REFUSED
    cache.set(SERVER_DOWN, True, SERVER_DOWN_SECONDS)
    return Outcome.SERVER_DOWN


def is_hopeless(error: Exception) -> bool:
    """Tell whether trying again cannot help: refused for good, or no mail can be made of it."""
    if isinstance(error, SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in error.recipients.values())
    if isinstance(error, SMTPDataError):
        return error.smtp_code >= 500
    return isinstance(error, ValueError)


def concerns_one(error: Exception) -> bool:
    """Tell whether only this mail was refused, or the fault is not that of the network."""
    if isinstance(error, SMTPRecipientsRefused | SMTPDataError | SMTPSenderRefused):
        return True
    return not isinstance(error, OSError)
