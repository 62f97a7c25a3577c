"""The lexicon of words that lead to open jobs: stored, and held by every process."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

from django.db import transaction

from search.words import versions
from search.words.collecting import collect
from search.words.lexicon import Item, Lexicon
from search.words.models import VocabularyEntry
from search.words.speller import Speller

Kind = VocabularyEntry.Kind

QUOTAS = {
    Kind.POPULAR.value: 2,
    Kind.OCCUPATION.value: 4,
    Kind.PLACE.value: 2,
    Kind.COMPANY.value: 2,
    Kind.CONDITION.value: 1,
}
"""Kinds in the order in which they are offered, and how many of each a full list holds at least."""


class Vocabulary(Lexicon):
    """The words in force, for suggestions and for corrections."""

    @cached_property
    def speller(self) -> Speller:
        """Corrections; made when first asked for."""
        return Speller(self.items)


_held: tuple[str | None, Vocabulary] = (None, Vocabulary([], QUOTAS))
"""Version and words this process knows."""


def current() -> Vocabulary:
    """The words in force; one query, and another one after a change."""
    global _held  # noqa: PLW0603 - one pair, replaced as a whole, so that threads see either state
    token = versions.token(versions.VOCABULARY)
    if _held[0] != token:
        rows = VocabularyEntry.objects.order_by("kind", "text").values_list(
            "kind", "text", "reading", "weight"
        )
        _held = (token, Vocabulary([_item(*row) for row in rows], QUOTAS))
    return _held[1]


def _item(kind: str, text: str, reading: str, weight: int) -> Item:
    return Item(text, kind, Kind(kind).label, reading, weight, kind in QUOTAS)


@transaction.atomic
def refresh() -> int:
    """Collect the words anew; returns how many entries were added, changed or removed."""
    wanted = {(entry.kind, entry.text): entry for entry in collect()}
    stored = {(entry.kind, entry.text): entry for entry in VocabularyEntry.objects.all()}
    gone = [entry.pk for key, entry in stored.items() if key not in wanted]
    new = [entry for key, entry in wanted.items() if key not in stored]
    changed = list(_changed(stored, wanted))
    if not (gone or new or changed):
        return 0
    for start in range(0, len(gone), 500):
        VocabularyEntry.objects.filter(pk__in=gone[start : start + 500]).delete()
    VocabularyEntry.objects.bulk_create(new, batch_size=500)
    VocabularyEntry.objects.bulk_update(changed, ["reading", "weight"], batch_size=500)
    versions.change(versions.VOCABULARY)
    return len(gone) + len(new) + len(changed)


def _changed(
    stored: dict[tuple[str, str], VocabularyEntry], wanted: dict[tuple[str, str], VocabularyEntry]
) -> Iterable[VocabularyEntry]:
    """Stored entries with the values they should have, where they differ."""
    for key, entry in stored.items():
        now = wanted.get(key)
        if now and (now.reading, now.weight) != (entry.reading, entry.weight):
            entry.reading, entry.weight = now.reading, now.weight
            yield entry
