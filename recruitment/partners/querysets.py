"""The questions asked of partners, of what they hold, and of the log."""

from __future__ import annotations

from datetime import timedelta
from typing import Any, Self

from django.conf import settings
from django.db import models
from django.db.models import Count, F, Min, Q
from django.utils import timezone

from recruitment.partners.enums import JobState, Kind

ALARM_AFTER = timedelta(hours=6)
"""A partner that failed this long is shown to the operators."""


class PartnerQuerySet(models.QuerySet[Any]):
    """Partners by what is to be done with them."""

    def running(self) -> Self:
        """Those that are not paused."""
        return self.filter(paused=False)

    def due(self) -> Self:
        """Those whose turn it is and whom no process serves now, longest waiting first."""
        now = timezone.now()
        free = Q(lease_until=None) | Q(lease_until__lt=now)
        return self.running().filter(free, next_run_at__lte=now).order_by("next_run_at", "pk")

    def in_trouble(self) -> Self:
        """Those that failed for hours, and those with records that could not be sent."""
        silent = Q(failing_since__lt=timezone.now() - ALARM_AFTER)
        return self.running().filter(silent | Q(jobs__state=JobState.DEAD)).distinct()

    def with_counts(self) -> Self:
        """With `waiting`, `dead` and `held`, numbers of jobs, and `unsent_since`: the longest waiting."""
        waiting = Q(jobs__state=JobState.WAITING)
        return self.annotate(
            waiting=Count("jobs", filter=waiting),
            unsent_since=Min("jobs__waiting_since", filter=waiting),
            dead=Count("jobs", filter=Q(jobs__state=JobState.DEAD)),
            held=Count("jobs", filter=Q(jobs__held=Kind.PUBLISHED)),
        )


class PartnerJobQuerySet(models.QuerySet[Any]):
    """What partners hold, by what is to be done about it."""

    def waiting(self) -> Self:
        """To be sent, now or later."""
        return self.filter(state=JobState.WAITING)

    def due(self) -> Self:
        """To be sent now: what failed least first, then what was tried longest ago, then in order."""
        ready = self.waiting().filter(next_attempt_at__lte=timezone.now())
        return ready.order_by("strikes", F("last_attempt_at").asc(nulls_first=True), "position", "pk")

    def dead(self) -> Self:
        """Given up until somebody looks."""
        return self.filter(state=JobState.DEAD)

    def held(self) -> Self:
        """Jobs that the partner shows, as far as we know."""
        return self.filter(held=Kind.PUBLISHED)


class DeliveryQuerySet(models.QuerySet[Any]):
    """The log."""

    def of_round_with(self, entry: Any) -> Self:
        """Entries of the same round and kind, with the same outcome and status; the oldest first."""
        same = {name: getattr(entry, name) for name in ("partner", "round", "kind", "outcome", "status")}
        return self.filter(**same).order_by("pk")

    def forgettable(self) -> Self:
        """Older than PARTNER_LOG_DAYS."""
        return self.filter(at__lt=timezone.now() - timedelta(days=settings.PARTNER_LOG_DAYS))
