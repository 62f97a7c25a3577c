"""Write the documents of changed jobs."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from itertools import batched

from django.db import DatabaseError, InterfaceError, OperationalError, transaction

from search.documents.making import AT_ONCE, drafts_of
from search.engine import engine
from search.engine.sql import digests_of
from search.models import JobDocument
from search.state import documents_changed

logger = logging.getLogger(__name__)


def refresh(jobs: Iterable[int]) -> int:
    """Bring the documents of some jobs up to date; returns how many were written or removed.

    Texts are analysed only where something changed: a document carries a summary of what it was made from.
    """
    changed = sum(_refresh(batch) for batch in batched(jobs, AT_ONCE, strict=False))
    if changed:
        documents_changed()
    return changed


def refresh_what_can_be(jobs: Iterable[int]) -> int:
    """Refresh all but those at which it fails, which are logged: one must not keep the others from it.

    Raises what the database raises when it cannot be reached.
    """
    changed = sum(_one_by_one(batch) for batch in batched(jobs, AT_ONCE, strict=False))
    if changed:
        documents_changed()
    return changed


def remove(jobs: Iterable[int]) -> None:
    """Forget the documents of jobs that are gone."""
    engine().remove(jobs)
    documents_changed()


def refresh_safely(jobs: Iterable[int]) -> None:
    """Refresh inside the transaction of a change, which no fault here may stop; `tick` mends it."""
    _safely(refresh, jobs)


def remove_safely(jobs: Iterable[int]) -> None:
    """Remove in the same way."""
    _safely(remove, jobs)


def _safely(write: Callable[[Iterable[int]], object], jobs: Iterable[int]) -> None:
    keys = list(jobs)
    try:
        with transaction.atomic():
            write(keys)
    except Exception:
        logger.exception("search documents of jobs %s could not be written", keys[:20])
        _leave_to_tick(keys)


def _leave_to_tick(keys: list[int]) -> None:
    """Mark documents that are outdated now; jobs without one are found anyway."""
    try:
        with transaction.atomic():
            JobDocument.objects.filter(job__in=keys).update(digest="")
    except DatabaseError:
        logger.exception("search documents of jobs %s could not be marked", keys[:20])


def _one_by_one(keys: Iterable[int]) -> int:
    """Refresh a batch; where it fails, job by job."""
    asked = list(keys)
    try:
        with transaction.atomic():
            return _refresh(asked)
    except (OperationalError, InterfaceError):
        raise
    except Exception:
        if len(asked) > 1:
            return sum(_one_by_one([key]) for key in asked)
        logger.exception("the search document of job %s cannot be made", asked[0])
        return 0


def _refresh(keys: Iterable[int]) -> int:
    asked = list(keys)
    known = digests_of(asked)
    drafts = drafts_of(asked)
    outdated = [draft for draft in drafts if known.get(draft.job) != draft.digest]
    gone = known.keys() - {draft.job for draft in drafts}
    if outdated:
        engine().put([draft.analysed() for draft in outdated])
    if gone:
        engine().remove(gone)
    return len(outdated) + len(gone)
