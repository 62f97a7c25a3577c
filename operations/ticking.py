"""Runs the periodic work that is due: one run at a time, each job on its own, the last run on record."""

from __future__ import annotations

import logging
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import close_old_connections
from django.db.models import Q
from django.utils import timezone

from core.periodic import PeriodicJob, periodic_jobs
from operations.models import PeriodicRun

logger = logging.getLogger(__name__)
ABANDONED_AFTER = timedelta(hours=2)
DETAIL_LENGTH = 2000


@dataclass(frozen=True)
class Outcome:
    """How one job ended."""

    name: str
    ok: bool
    detail: str


def tick(jobs: list[PeriodicJob] | None = None) -> list[Outcome]:
    """Run every job that is due and that nobody else is running now; return how each ended.

    Safe to call from several processes at once. An error of one job is recorded and logged, and does not
    stop the others.
    """
    chosen = periodic_jobs() if jobs is None else jobs
    return [_run(job) for job in chosen if _claim(job, timezone.now())]


def _claim(job: PeriodicJob, now: datetime) -> bool:
    """Take the lock of a job when it is due; a run that never came back is given up after two hours."""
    run, _ = PeriodicRun.objects.get_or_create(name=job.name)
    if not job.is_due(run.started_at, now):
        return False
    free = Q(running_since=None) | Q(running_since__lt=now - ABANDONED_AFTER)
    # Comparing with the start just read makes two callers who both saw the job as due disagree here.
    claim = PeriodicRun.objects.filter(free, name=job.name, started_at=run.started_at)
    return claim.update(running_since=now, started_at=now) == 1


def _run(job: PeriodicJob) -> Outcome:
    """Run one claimed job and write down how it went."""
    try:
        outcome = Outcome(job.name, ok=True, detail=job.work() or "")
    except Exception as error:  # whatever it is, the next job must still run
        logger.exception("periodic job %s failed", job.name)
        outcome = Outcome(job.name, ok=False, detail=f"{type(error).__name__}: {error}")
    now = timezone.now()
    result = {"running_since": None, "finished_at": now, "detail": outcome.detail[:DETAIL_LENGTH]}
    if outcome.ok:
        result["succeeded_at"] = now
    PeriodicRun.objects.filter(name=job.name).update(**result)
    return outcome


def tick_in_background(seconds: float = 60) -> threading.Event:
    """Call `tick` again and again from a thread of this process; set the returned event to end it.

    For one server without a timer (the demo). In production a timer calls `manage.py tick`.
    """
    stop = threading.Event()

    def loop() -> None:
        while not stop.wait(seconds):
            try:
                tick()
            except Exception:  # the database may be away for a while
                logger.exception("tick failed")
            finally:
                close_old_connections()

    threading.Thread(target=loop, name="tick", daemon=True).start()
    return stop
