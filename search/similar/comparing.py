"""Computes jobs like a job from search documents: some hundred candidates, however many jobs there are."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from heapq import nsmallest

from django.db import transaction
from django.db.models import Exists, F, OuterRef, QuerySet
from django.utils import timezone

from search.documents.making import ID_BITS
from search.engine import engine
from search.engine.plan import Condition, Plan
from search.models import JobDocument
from search.places.geometry import distance_km, estimated_minutes
from search.places.table import Table, known_spots
from search.similar.likeness import AROUND_MINUTES, MIDDLE_LENGTH, Likeness, Profile, choose, likeness
from search.similar.models import Comparison, SimilarJob

KEPT = 12
"""So many are kept for a job: enough that some are open when the first have ended."""
CANDIDATES = 60
"""Looked at of each pool."""
FRESH_DAYS = 7
"""A job is compared again after so many days, for the sake of newer ones."""
SPOTS = 64
"""So many spots around a job are looked at, the nearest."""
SLICE = 100


def compare_due(seconds: float) -> int:
    """Compare jobs that are new, changed or due again, for about so many seconds; returns how many."""
    end, done = time.monotonic() + seconds, 0
    while time.monotonic() < end:
        documents = list(due()[:SLICE])
        if not documents:
            break
        table = known_spots()
        for document in documents:
            compare(document, table)
            done += 1
            if time.monotonic() >= end:
                break
    return done


def due() -> QuerySet[JobDocument]:
    """Documents never compared, newest first; then those changed since or compared too long ago."""
    long_ago = timezone.now() - timedelta(days=FRESH_DAYS)
    current = Comparison.objects.filter(job=OuterRef("job"), digest=OuterRef("digest"))
    documents = JobDocument.objects.filter(~Exists(current.filter(compared_at__gte=long_ago)))
    return documents.order_by(F("job__similar_comparison__compared_at").asc(nulls_first=True), "-position")


@transaction.atomic
def compare(document: JobDocument, table: Table) -> None:
    """Store what is like a job; lists older than its publication are made again soon, with it in them."""
    one = profile(document)
    found = choose(_likenesses(one, table), one, KEPT)
    SimilarJob.objects.filter(job=one.job).delete()
    SimilarJob.objects.bulk_create(
        SimilarJob(job_id=one.job, other_id=each.other.job, rank=rank, reasons=" ".join(each.reasons))
        for rank, each in enumerate(found)
    )
    Comparison.objects.update_or_create(
        job_id=one.job, defaults={"digest": document.digest, "compared_at": timezone.now()}
    )
    published = datetime.fromtimestamp(one.published_ms / 1000, tz=UTC)
    older = Comparison.objects.filter(compared_at__lt=published)
    older.filter(job__in=[each.other.job for each in found]).update(digest="")


def profile(document: JobDocument) -> Profile:
    """What is compared of a document."""
    return Profile(
        document.job_id, document.position >> ID_BITS, document.company, document.fold, document.spot,
        document.hourly_pay, document.monthly_pay, frozenset(document.tokens.split()),
    )  # fmt: skip


def _likenesses(one: Profile, table: Table) -> Iterator[Likeness]:
    """Every candidate with what speaks for it."""
    jobs = {hit.job for plan in _pools(one, table) for hit in engine().hits(plan, CANDIDATES)} - {one.job}
    for other in map(profile, JobDocument.objects.filter(job__in=jobs)):
        yield likeness(one, other, lambda here, there: _minutes(table, here, there))


def _pools(one: Profile, table: Table) -> Iterator[Plan]:
    """Where similar jobs may be: of the same occupation near, in the place or anywhere; then neighbours."""
    kind = _condition("kind", one.values("kind"))
    middle = _condition("occupation", [code for code in one.occupations if len(code) == MIDDLE_LENGTH])
    major = _condition("occupation", [code for code in one.occupations if len(code) < MIDDLE_LENGTH])
    here = _condition("place", one.places)
    near = _condition("spot", _near(one.spot, table))
    type_ = _condition("type", one.types)
    for wanted in ((middle, near), (middle, here), (middle,), (major, here), (type_, here)):
        conditions = [condition for condition in (kind, *wanted) if condition]
        if len(conditions) == len(wanted) + 1:
            yield Plan(conditions=tuple(conditions))


def _condition(name: str, values: Iterable[str]) -> Condition | None:
    """Any of the values, None without any."""
    tokens = frozenset(f"{name}:{value}" for value in values)
    return Condition(name, tokens) if tokens else None


@lru_cache(maxsize=1000)
def _near(spot: int | None, table: Table) -> frozenset[str]:
    """The nearest spots within reach of one."""
    here = table.spots.get(spot or 0)
    if here is None:
        return frozenset()
    away = ((distance_km(here.point, other.point), key) for key, other in table.spots.items())
    nearest = nsmallest(SPOTS, away)
    return frozenset(str(key) for km, key in nearest if estimated_minutes(km, "car") <= AROUND_MINUTES)


def _minutes(table: Table, here: int | None, there: int | None) -> int | None:
    """Minutes by car between two spots."""
    one, other = table.spots.get(here or 0), table.spots.get(there or 0)
    return estimated_minutes(distance_km(one.point, other.point), "car") if one and other else None
