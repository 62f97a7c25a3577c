"""The registry of work that is due by the clock (architecture §6).

An app writes `periodic.py` with functions marked `@periodic_job`; they are found when the site starts. What
runs them, one at a time and each on its own, is `operations.ticking`. A job must be idempotent: it may be
run again after it was stopped half-way.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.utils import timezone

type Work = Callable[[], str | None]


@dataclass(frozen=True)
class PeriodicJob:
    """A named piece of work and its rhythm: at an interval, or daily at a time of the local clock."""

    name: str
    work: Work
    every: timedelta | None = None
    daily_at: time | None = None

    def is_due(self, last_started: datetime | None, now: datetime) -> bool:
        """Tell whether the work should run at `now`, given when it last began (None: never)."""
        if last_started is None:
            return True
        if self.every is not None:
            return now - last_started >= self.every
        return last_started < self._latest_occurrence(now)

    def _latest_occurrence(self, now: datetime) -> datetime:
        """Return the last moment not after `now` at which the local clock showed `daily_at`."""
        local = timezone.localtime(now)
        today = datetime.combine(local.date(), self.daily_at or time.min, tzinfo=local.tzinfo)
        return today if today <= local else today - timedelta(days=1)


_registry: dict[str, PeriodicJob] = {}


def periodic_job(
    name: str, *, every: timedelta | None = None, daily_at: time | None = None
) -> Callable[[Work], Work]:
    """Register the decorated function as periodic work; its answer, a short text, goes into the log.

    The name is `<app>.<what>` and unique. Raises ValueError for a taken name, or unless exactly one of
    `every` and `daily_at` is given.
    """
    if (every is None) == (daily_at is None):
        raise ValueError(f"{name}: give either `every` or `daily_at`")

    def register(work: Work) -> Work:
        if name in _registry:
            raise ValueError(f"the periodic job {name} is registered twice")
        _registry[name] = PeriodicJob(name, work, every, daily_at)
        return work

    return register


def periodic_jobs() -> list[PeriodicJob]:
    """Return all registered jobs in the order of their names."""
    return [job for _, job in sorted(_registry.items())]
