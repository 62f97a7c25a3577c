"""Rows of the feed out of the ledger. Only `public()` jobs give their values; the rest are withdrawals."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Exists, Min, OuterRef
from django.utils import timezone

from core.cached import get_or_make
from recruitment.opendata.feed.state import FeedState
from recruitment.provision.ledger import learn_of_ends
from recruitment.provision.models import ProvidedJob
from recruitment.provision.querysets import ProvidedJobQuerySet
from recruitment.provision.rows import rows_of, withdrawn_values

OVERLAP = timedelta(minutes=1)
"""A change is dated before it is visible; who asks by the clock gets the last minute again."""
LAG = 5
"""Seconds for which is remembered that the ledger had followed."""

type Row = Sequence[str]


def all_rows() -> Iterator[Row]:
    """Every public job; what changes behind the reader comes after the state read before the first row."""
    learn_of_ends()
    return rows_of(ProvidedJob.objects.public())


def row_of_job(number: str) -> Row | None:
    """One public job."""
    rows = ProvidedJob.objects.filter(number=number)
    row: Row | None = rows.public().values_list("values", flat=True).first()
    if row is None:
        learn_of_ends(rows.lagging())
    return row


@dataclass(frozen=True)
class Page:
    """Some changes in their order; `cursor` is where the next question begins."""

    rows: list[Row]
    cursor: int
    has_more: bool


def page_after(position: int, limit: int, state: FeedState) -> Page:
    """Changes after a position, at most `limit`, none newer than the state."""
    public = ProvidedJob.objects.public().filter(pk=OuterRef("pk"))
    changed = ProvidedJob.objects.once_public().after(position).filter(position__lte=state.position)
    found = list(changed.annotate(is_shown=Exists(public))[: limit + 1])
    shown, has_more = found[:limit], len(found) > limit
    if unknown := [row.pk for row in shown if row.is_public and not row.is_shown]:
        learn_of_ends(ProvidedJob.objects.filter(pk__in=unknown))
    return Page(
        rows=[row.values if row.is_shown else withdrawn_values(row) for row in shown],
        cursor=shown[-1].position if has_more else max(position, state.position),
        has_more=has_more,
    )


def holds_withdrawn(position: int) -> bool:
    """Whether a copy made at a position may hold a job that nobody should be given any more.

    What the ledger knows of is told at once. For what it has not followed yet (an end by the clock, a change
    past the models) every public job has to be looked at, so that answer may be LAG seconds old.
    """
    known = ProvidedJob.objects.once_public().after(position)
    return _are_some_withdrawn(known) or _ledger_lags()


def _ledger_lags() -> bool:
    """Whether the ledger calls a job public which is not; asked anew with each position and day."""
    state = FeedState.read()
    key = f"opendata-lag-{state.position}-{timezone.localdate()}"
    lags = ProvidedJob.objects.order_by().lagging().exists
    return get_or_make(key, lags, LAG, instead=lags)


def _are_some_withdrawn(entries: ProvidedJobQuerySet) -> bool:
    public = ProvidedJob.objects.public().filter(pk=OuterRef("pk"))
    return entries.order_by().exclude(Exists(public)).exists()


def position_at(moment: datetime, state: FeedState) -> int:
    """The position after which everything that changed since a moment stands."""
    since = ProvidedJob.objects.once_public().filter(changed_at__gte=moment - OVERLAP)
    first: int | None = since.aggregate(first=Min("position"))["first"]
    return state.position if first is None else first - 1
