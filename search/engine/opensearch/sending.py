"""Bring the server up to date: what is pending, or everything into a new index.

A change is noted in `PendingJob` in its own transaction and taken off the list once the server confirmed it,
so that neither a crash between the two nor a refusal loses it. What is sent is read from the database at
that moment; versions keep an older reading from replacing a newer one.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Iterator, Sequence
from contextlib import suppress
from datetime import timedelta

from django.db.models import F, Q
from django.utils import timezone

from search.documents.making import all_documents, documents_of
from search.documents.rules import rules
from search.engine.opensearch.models import PendingJob, ServerState
from search.engine.opensearch.server import BULK_TIMEOUT, Change, Server, ServerFault

logger = logging.getLogger(__name__)

AT_ONCE = 200
NEW_AT_ONCE = 50
"""At most so many are sent while somebody waits for a save; `tick` sends the rest."""
REBUILD_RETRIES = 4
ABANDONED_AFTER = timedelta(hours=2)


def note(jobs: Sequence[int], error: str = "") -> None:
    """Put jobs on the list of what the server must hear of."""
    version = _now()
    PendingJob.objects.bulk_create(
        [PendingJob(job=job, version=version, attempts=1 if error else 0, error=error) for job in jobs],
        update_conflicts=True,
        unique_fields=["job"],
        update_fields=["version", "attempts", "error"],
    )


def send(server: Server, *, timeout: float = BULK_TIMEOUT, only_new: bool = False) -> int:
    """Send the pending changes; returns how many were taken.

    `only_new`: a few of them, and none the server refused before. Raises ServerFault; the list then stays.
    """
    taken, last = 0, -1
    while rows := _pending(last, only_new):
        last = rows[-1].job
        documents = documents_of([row.job for row in rows])
        changes = [Change(row.job, row.version, documents.get(row.job)) for row in rows]
        refused = {refusal.job: refusal.reason for refusal in server.write(changes, timeout=timeout)}
        for row in rows:
            if row.job in refused:
                _still_pending(row, refused[row.job])
        taken += _confirm([row for row in rows if row.job not in refused])
        if only_new:
            break
    return taken


def _pending(after: int, only_new: bool) -> list[PendingJob]:
    """The next rows of the list, in the order of their jobs."""
    rows = PendingJob.objects.filter(job__gt=after).order_by("job")
    return list(rows.filter(attempts=0)[:NEW_AT_ONCE] if only_new else rows[:AT_ONCE])


def _still_pending(row: PendingJob, reason: str) -> None:
    """Keep a row that the server refused, with the reason."""
    logger.warning("search server refused job %s: %s", row.job, reason)
    same = PendingJob.objects.filter(job=row.job, version=row.version)
    same.update(attempts=F("attempts") + 1, error=reason)


def _confirm(rows: Sequence[PendingJob]) -> int:
    """Take rows off the list, unless changed since; while a new index is made they are needed once more."""
    unchanged = Q()
    for row in rows:
        unchanged |= Q(job=row.job, version=row.version)
    if not rows:
        return 0
    if ServerState.current().rebuilding_since:
        PendingJob.objects.filter(unchanged).update(attempts=F("attempts") + 1)
    else:
        PendingJob.objects.filter(unchanged).delete()
    return len(rows)


def rebuild(server: Server) -> int:
    """Make a new index of all documents, put it in the place of the old one, and return its size.

    The old one answers until then. Raises ServerFault, also when a rebuild is going on already; what was
    built so far is then dropped.
    """
    state, began = ServerState.current(), timezone.now()
    free = Q(rebuilding_since=None) | Q(rebuilding_since__lt=began - ABANDONED_AFTER)
    if not ServerState.objects.filter(free, pk=state.pk).update(rebuilding_since=began):
        raise ServerFault("a rebuild is going on")
    index = f"{server.address.alias}-{began:%Y%m%d%H%M%S%f}"
    try:
        made = _fill(server, index)
        server.use_index(index)
    finally:
        ServerState.objects.filter(pk=state.pk).update(rebuilding_since=None)
    ServerState.objects.filter(pk=state.pk).update(is_complete=True)
    send(server)
    return made


def _fill(server: Server, index: str) -> int:
    """Make an index and send all documents to it; what it refuses becomes pending."""
    version, offered, refused = _now(), 0, 0

    def changes() -> Iterator[Change]:
        nonlocal offered
        for document in all_documents():
            offered += 1
            yield Change(document.job, version, document)

    try:
        server.make_index(index, rules())
        for refusal in server.write(changes(), index, retries=REBUILD_RETRIES):
            logger.warning("search server refused job %s: %s", refusal.job, refusal.reason)
            note([refusal.job], refusal.reason)
            refused += 1
    except Exception:
        with suppress(ServerFault):
            server.drop_index(index)
        raise
    return offered - refused


def _now() -> int:
    return time.time_ns() // 1000
