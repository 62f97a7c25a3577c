"""How far the feed has come: the one small question of a conditional request."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from django.utils import timezone

from recruitment.provision.models import ProvidedJob

BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)
"""Of a site that has never provided anything."""
SETTLES = timedelta(minutes=1)
"""So long after a change another one with the same second may become visible."""


@dataclass(frozen=True)
class FeedState:
    """The last position that is visible, and the moment since which the feed says what it says.

    Jobs also end by the clock, at midnight, so a day is part of the state.
    """

    position: int
    since: datetime

    @classmethod
    def read(cls) -> FeedState:
        """As it is now; one query of one row by an index."""
        rows = ProvidedJob.objects.order_by("-position").values_list("position", "changed_at")
        position, changed = rows.first() or (0, BEGINNING)
        midnight = timezone.make_aware(datetime.combine(timezone.localdate(), time.min))
        return cls(position, max(changed, midnight).replace(microsecond=0))

    @property
    def last_modified(self) -> datetime | None:
        """The moment as a validator, None while it could stand for two different feeds: it counts seconds."""
        return self.since if timezone.now() - self.since >= SETTLES else None

    def etag(self, *variant: object) -> str:
        """A strong validator of one representation (format, page, coding)."""
        told = f"{VERSION} {self.position} {timezone.localdate(self.since)} {timezone.localdate()} {variant}"
        return f'"{hashlib.sha256(told.encode()).hexdigest()[:32]}"'


VERSION = 1
"""Raise it when the same records are written in another way."""
