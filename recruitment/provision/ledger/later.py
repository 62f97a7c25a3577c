"""Have the ledger follow a change after its transaction: never before, never twice, never in its way."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterable
from functools import partial
from weakref import WeakKeyDictionary

from django.db import DatabaseError, connection, transaction
from django.db.transaction import Atomic

from recruitment.provision.ledger.notes import note
from recruitment.provision.ledger.writing import mark_outdated, refresh
from recruitment.provision.models import ProvidedJob

logger = logging.getLogger(__name__)

AT_ONCE = 50
"""More jobs than this are written by `tick`, not while somebody waits."""

_local = threading.local()


def refresh_later(jobs: Iterable[int]) -> None:
    """Refresh when the transaction is over, each job once, however often it is named in it.

    A fault is logged and mended by `tick`; whoever made the change does not notice. The transaction notes the
    jobs, so that `tick` also mends what a process left that ended between the commit and its callbacks.
    """
    named = list(jobs)
    note(named)
    waiting = _waiting()
    waiting.update(named)
    transaction.on_commit(partial(_write, waiting), robust=True)


def _waiting() -> set[int]:
    """Jobs named in the outermost transaction of this thread; a set of its own outside of one.

    What was named in a part that is rolled back stays in it: to look at a job in vain does no harm.
    """
    blocks: list[Atomic] = connection.atomic_blocks
    if not blocks:
        return set()
    known: WeakKeyDictionary[Atomic, set[int]] = _local.__dict__.setdefault("known", WeakKeyDictionary())
    return known.setdefault(blocks[0], set())


def _write(waiting: set[int]) -> None:
    """The first of a transaction's calls writes for all of them."""
    jobs = set(waiting)
    waiting.clear()
    if not jobs:
        return
    try:
        if len(jobs) <= AT_ONCE:
            refresh(sorted(jobs))
            return
    except Exception:
        logger.exception("the ledger could not follow jobs %s", sorted(jobs)[:20])
    try:
        mark_outdated(ProvidedJob.objects.filter(job__in=jobs))
    except DatabaseError:
        logger.exception("ledger entries of jobs %s could not be marked", sorted(jobs)[:20])
