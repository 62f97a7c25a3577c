"""Writes a batch of notes: the searches, what became of earlier ones, and the sums of the week."""

from __future__ import annotations

import datetime
import uuid
from collections import defaultdict
from collections.abc import Iterable

from django.db import transaction
from django.utils import timezone

from core.sums import add_up
from search.journal.models import FEW, Outcome, Search, SearchWeek, week_of
from search.journal.notes import Batch, Ending, Shown
from search.journal.privacy import Censor

NUMBERS = ("searches", "zero", "few", "clicked", "left")
TOKEN_DAYS = 1
"""A token older than this means nothing any more."""

OVERRIDES = {
    Outcome.CLICKED: {Outcome.UNKNOWN, Outcome.LEFT, Outcome.WENT_ON},
    Outcome.WENT_ON: {Outcome.UNKNOWN, Outcome.LEFT},
    Outcome.LEFT: {Outcome.UNKNOWN},
}
"""Which endings a later note replaces: who comes back and opens a job has not left."""


class Sums:
    """Growth of the numbers of weeks and words."""

    def __init__(self) -> None:
        self.rows: dict[tuple[datetime.date, str], dict[str, int]] = defaultdict(
            lambda: dict.fromkeys(NUMBERS, 0)
        )

    def add(self, search: Search, number: str, growth: int = 1) -> None:
        """Let a number of the words and week of a search grow."""
        self.rows[week_of(search.day), search.words][number] += growth

    def store(self) -> None:
        """Add everything to the table."""
        rows = {key: tuple(growth.values()) for key, growth in self.rows.items() if any(growth.values())}
        add_up(SearchWeek, ("week", "words"), NUMBERS, rows)


@transaction.atomic
def write(batch: Batch) -> list[Ending]:
    """Store a batch, all or nothing; returns the endings whose search is not known (yet)."""
    sums = Sums()
    _store(batch.shown, sums)
    left_over = _finish([*_continued(batch.shown), *batch.endings], sums)
    sums.store()
    return left_over


def _store(shown: list[Shown], sums: Sums) -> None:
    """The searches themselves, without words that could tell who searched."""
    censor = Censor()
    for search in (each.search for each in shown):
        search.words = censor.kept(search.words)
        if search.page != 1:
            continue
        sums.add(search, "searches")
        if search.conditions:
            continue
        if search.found_nothing:
            sums.add(search, "zero")
        elif search.hits <= FEW:
            sums.add(search, "few")
    Search.objects.bulk_create((each.search for each in shown), ignore_conflicts=True)


def _continued(shown: list[Shown]) -> Iterable[Ending]:
    """What later searches tell of those they came from; words that helped are worth remembering."""
    for each in shown:
        if each.after:
            helped = not each.search.found_nothing
            yield Ending(each.after, Outcome.WENT_ON, next_words=each.search.words if helped else "")


def _finish(endings: list[Ending], sums: Sums) -> list[Ending]:
    """Note endings with their searches."""
    tokens: set[uuid.UUID] = {ending.token for ending in endings}
    since = timezone.localdate() - datetime.timedelta(days=TOKEN_DAYS)
    rows = Search.objects.select_for_update().filter(pk__in=tokens, day__gte=since).order_by("pk")
    searches = {search.pk: search for search in rows} if tokens else {}
    changed: dict[uuid.UUID, Search] = {}
    for ending in endings:
        search = searches.get(ending.token)
        if search and search.outcome in OVERRIDES[ending.outcome]:
            _apply(ending, search, sums)
            changed[search.pk] = search
    Search.objects.bulk_update(changed.values(), ["outcome", "rank", "next_words"])
    return [ending for ending in endings if ending.token not in searches]


def _apply(ending: Ending, search: Search, sums: Sums) -> None:
    """Move a search to its new ending."""
    for outcome, growth in ((search.outcome, -1), (ending.outcome, 1)):
        if outcome in {Outcome.CLICKED, Outcome.LEFT}:
            sums.add(search, str(outcome), growth)
    search.outcome, search.rank = ending.outcome, ending.rank
    if ending.next_words != search.words:
        search.next_words = ending.next_words
