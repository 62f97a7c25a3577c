"""When to send next: by plan, after a failure, and when the partner asks for patience."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta
from email.utils import parsedate_to_datetime
from secrets import SystemRandom

from django.utils import timezone

from recruitment.partners.enums import Schedule

FIRST_WAIT, LONGEST_WAIT = timedelta(minutes=1), timedelta(hours=1)
LONGEST_PATIENCE = timedelta(hours=24)
"""A partner may ask us to stay away no longer than this."""
_chance = SystemRandom()


def back_off(failures: int) -> timedelta:
    """How long to stay away after so many failures: doubled each time up to an hour, then scattered.

    Chance takes up to half of it, so that many senders do not come back together.
    """
    whole = min(FIRST_WAIT * 2 ** min(max(failures - 1, 0), 10), LONGEST_WAIT)
    return whole * _chance.uniform(0.5, 1)


def patience(retry_after: str, now: datetime) -> timedelta | None:
    """What `Retry-After` asks for, in seconds or as a date, bounded; None when it says nothing usable."""
    text = retry_after.strip()
    if text.isascii() and text.isdigit():
        return min(timedelta(seconds=int(text[:9])), LONGEST_PATIENCE)
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    return min(max(moment - now, timedelta()), LONGEST_PATIENCE)


def next_turn(schedule: str, interval_minutes: int, daily_at: time | None, now: datetime) -> datetime:
    """When a partner's turn comes again by plan."""
    if schedule != Schedule.DAILY:
        return now + timedelta(minutes=interval_minutes)
    local = timezone.localtime(now)
    turn = datetime.combine(local.date(), daily_at or time(3), tzinfo=local.tzinfo)
    return turn if turn > local else turn + timedelta(days=1)
