"""Find and mend documents that do not fit the records: a fault while saving, a change past the models."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import timedelta

from django.db.models import QuerySet
from django.utils import timezone

from recruitment.freshness.models import FreshnessRecord
from recruitment.models import Job
from search.indexing.writing import refresh_what_can_be, remove
from search.models import IndexState, JobDocument
from search.state import DOCUMENTS

logger = logging.getLogger(__name__)

AT_MOST = 5_000
"""Documents mended at once; the rest at the next check."""

ALARM = timedelta(days=1)
"""So long operators are told that documents did not fit."""


@dataclass(frozen=True)
class Drift:
    """What was found and mended. Ended and outdated ones are expected, the others are faults."""

    missing: int = 0
    """Open jobs without a document."""
    extra: int = 0
    """Documents of jobs that are not open."""
    ended: int = 0
    """Documents whose last day is over."""
    outdated: int = 0
    """Documents put off because there were too many for one save."""

    @property
    def faults(self) -> int:
        """What should not have been found."""
        return self.missing + self.extra

    def __str__(self) -> str:
        numbers = {
            "不足": self.missing,
            "余分": self.extra,
            "掲載終了": self.ended,
            "更新": self.outdated,
        }
        return "、".join(f"{label} {number}件" for label, number in numbers.items() if number)


def mend() -> Drift:
    """Look for jobs and documents that do not belong together, and put them right."""
    outdated = refresh_what_can_be(_first(JobDocument.objects.filter(digest="")) | _newly_marked())
    over = _first(JobDocument.objects.filter(until__lt=timezone.localdate()))
    stray = _first(JobDocument.objects.exclude(job__in=Job.objects.open().values("pk"))) - over
    missing = _without_document()
    if over or stray:
        remove(over | stray)
    return Drift(refresh_what_can_be(missing), len(stray), len(over), outdated)


def note(faults: int) -> None:
    """Keep what operators are told of, and say it in the log."""
    logger.error("%d search documents did not fit their jobs and were mended", faults)
    IndexState.objects.update_or_create(
        name=DOCUMENTS, defaults={"repaired": faults, "repaired_at": timezone.now()}
    )


def alarm() -> str:
    """What operators should know of recent faults, '' when there were none."""
    recent = IndexState.objects.filter(name=DOCUMENTS, repaired_at__gt=timezone.now() - ALARM).first()
    if recent is None:
        return ""
    return f"求人と検索の索引に{recent.repaired}件のずれがあり、直しました。ログを確かめてください。"


def mark_outdated(documents: QuerySet[JobDocument]) -> None:
    """Have documents written by the next check; until then they answer as they are."""
    documents.update(digest="")


def _first(documents: QuerySet[JobDocument]) -> set[int]:
    """Jobs of some of the documents."""
    return set(documents.values_list("job", flat=True)[:AT_MOST])


def _without_document() -> list[int]:
    """Open jobs that have no document."""
    missing = Job.objects.open().filter(search_document=None)
    return list(missing.values_list("pk", flat=True)[:AT_MOST])


def _newly_marked() -> set[int]:
    """Jobs called doubtful since yesterday: the run of the day writes its records past the models."""
    since = timezone.localdate() - timedelta(days=1)
    marked = FreshnessRecord.objects.filter(marked_on__gte=since)
    return set(marked.values_list("listing__job", flat=True)[:AT_MOST])
