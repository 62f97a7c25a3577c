"""What the outbox does by the clock."""

from datetime import time, timedelta

from core.outbox.delivery import Outcome, deliver_due
from core.outbox.models import OutboxMessage
from core.periodic import periodic_job


@periodic_job("outbox.send", every=timedelta(seconds=30))
def send_due() -> str | None:
    """Send what waits; says nothing when nothing was due."""
    counts = deliver_due()
    failed = counts[Outcome.REFUSED] + counts[Outcome.SERVER_DOWN]
    return f"sent {counts[Outcome.SENT]}, failed {failed}" if counts[Outcome.SENT] or failed else None


@periodic_job("outbox.forget", daily_at=time(3, 40))
def forget_words() -> str:
    """Delete the words of mails after OUTBOX_KEEP_DAYS; that they were sent stays known."""
    return f"forgot {OutboxMessage.objects.forgettable().update(body='')}"
