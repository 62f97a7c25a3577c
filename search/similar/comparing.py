"""Computes jobs like a job from search documents: some hundred candidates, however many jobs there are."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator
from datetime import timedelta

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet
from django.utils import timezone

from search.documents.making import ID_BITS
from search.engine import engine
from search.engine.plan import Condition, Plan
from search.models import JobDocument
from search.places.geometry import distance_km, estimated_minutes
from search.places.table import Table, known_spots
from search.similar.likeness import MIDDLE_LENGTH, Likeness, Profile, choose, likeness
from search.similar.models import Comparison, SimilarJob

KEPT = 12
"""So many are kept for a job: enough that some are open when the first have ended."""
CANDIDATES = 60
"""Looked at of each pool."""
FRESH_DAYS = 7
"""A job is compared again after so many days, for the sake of newer ones."""
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
    """Documents never compared or changed since, newest first; then those compared too long ago."""
    long_ago = timezone.now() - timedelta(days=FRESH_DAYS)
    current = Comparison.objects.filter(job=OuterRef("job"), digest=OuterRef("digest"))
    changed = JobDocument.objects.filter(~Exists(current)).order_by("-position")
    if changed.exists():
        return changed
    stale = JobDocument.objects.filter(job__similar_comparison__compared_at__lt=long_ago)
    return stale.order_by("job__similar_comparison__compared_at")


@transaction.atomic
def compare(document: JobDocument, table: Table) -> None:
    """Store what is like a job; jobs that it is like are compared again soon if it is new."""
    one = profile(document)
    found = choose(_likenesses(one, table), one, KEPT)
    SimilarJob.objects.filter(job=one.job).delete()
    SimilarJob.objects.bulk_create(
        SimilarJob(job_id=one.job, other_id=each.other.job, rank=rank, reasons=" ".join(each.reasons))
        for rank, each in enumerate(found)
    )
    _, is_new = Comparison.objects.update_or_create(
        job_id=one.job, defaults={"digest": document.digest, "compared_at": timezone.now()}
    )
    if is_new:
        Comparison.objects.filter(job__in=[each.other.job for each in found]).update(digest="")


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


def _pools(one: Profile, table: Table) -> Iterable[Plan]:
    """Where similar jobs may be: of the same occupation near it, of the same field or type in its place."""
    kind = Condition("kind", frozenset(f"kind:{value}" for value in one.values("kind")))
    here = Condition("place", frozenset(f"place:{code}" for code in one.places))
    middle = _condition("occupation", [code for code in one.occupations if len(code) == MIDDLE_LENGTH])
    major = _condition("occupation", [code for code in one.occupations if len(code) < MIDDLE_LENGTH])
    type_ = _condition("type", one.types)
    pools = []
    if middle:
        pools += [Plan(conditions=(kind, middle), order="distance", distances=_distances(one, table))]
        pools += [Plan(conditions=(kind, middle, here))] if one.places else []
    if one.places and major:
        pools += [Plan(conditions=(kind, major, here))]
    if one.places and type_:
        pools += [Plan(conditions=(kind, type_, here))]
    return pools


def _condition(name: str, values: Iterable[str]) -> Condition | None:
    """Any of the values, None without any."""
    tokens = frozenset(f"{name}:{value}" for value in values)
    return Condition(name, tokens) if tokens else None


def _distances(one: Profile, table: Table) -> tuple[tuple[int, float], ...]:
    """All spots by their distance from the job; none when it is nowhere."""
    here = table.spots.get(one.spot or 0)
    if here is None:
        return ()
    away = ((key, distance_km(here.point, spot.point)) for key, spot in table.spots.items())
    return tuple(sorted(away, key=lambda pair: (pair[1], pair[0])))


def _minutes(table: Table, here: int | None, there: int | None) -> int | None:
    """Minutes by car between two spots."""
    one, other = table.spots.get(here or 0), table.spots.get(there or 0)
    return estimated_minutes(distance_km(one.point, other.point), "car") if one and other else None
