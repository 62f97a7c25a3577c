"""What is due by the clock for pages and records: going live, coming down, forgetting old sessions.

Stands in for Wagtail's `publish_scheduled`, where the first object that cannot be saved stops all others,
again at every run (T21).
"""

import logging
from collections.abc import Callable, Iterable
from datetime import time, timedelta
from typing import Any

from django.apps import apps
from django.core.management import call_command
from django.db import models, transaction
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

from core.periodic import periodic_job

logger = logging.getLogger(__name__)


@periodic_job("home.scheduled_publishing", every=timedelta(minutes=1))
def run_schedules() -> str:
    """Take down what has expired, then publish what is due; return how many of each.

    Each object has a transaction of its own. Raises RuntimeError at the end if some could not be done.
    """
    ended, failed_ends = _each(_expired(), _take_down)
    begun, failed_starts = _each(_due_revisions(), _go_live)
    failed = failed_ends + failed_starts
    if failed:
        raise RuntimeError(f"{begun} 件を公開、{ended} 件を終了。できなかったもの: {', '.join(failed)}")
    return f"{begun} 件を公開、{ended} 件を終了" if begun or ended else ""


@periodic_job("home.clear_sessions", daily_at=time(3, 30))
def clear_sessions() -> None:
    """Delete sessions that have ended."""
    call_command("clearsessions")


def _expired() -> list[models.Model]:
    """Live pages and records whose end has passed; a page is listed once, as the page it is."""
    kinds = [Page] + [
        kind for kind in apps.get_models() if issubclass(kind, DraftStateMixin) and not issubclass(kind, Page)
    ]
    now = timezone.now()
    found: list[models.Model] = []
    for kind in kinds:
        rows = kind._default_manager.filter(live=True, expire_at__lt=now).order_by("expire_at")
        found += rows.specific() if kind is Page else rows
    return found


def _due_revisions() -> Iterable[Revision]:
    """Approved revisions whose time has come, earliest first."""
    return Revision.objects.filter(approved_go_live_at__lte=timezone.now()).order_by("approved_go_live_at")


def _take_down(expired: Any) -> None:
    expired.unpublish(set_expired=True, log_action="wagtail.unpublish.scheduled")


def _go_live(revision: Revision) -> None:
    revision.publish(log_action="wagtail.publish.scheduled")


def _each(rows: Iterable[Any], work: Callable[[Any], None]) -> tuple[int, list[str]]:
    """Do the work for every row alone; return how many succeeded and the names of those that did not."""
    done, failed = 0, []
    for row in list(rows):
        try:
            with transaction.atomic():
                work(row)
            done += 1
        except Exception:  # one faulty page must not hold back the others
            name = f"{row._meta.label_lower}:{row.pk}"
            logger.exception("scheduled publishing failed for %s", name)
            failed.append(name)
    return done, failed
