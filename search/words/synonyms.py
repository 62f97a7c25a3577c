"""The table of synonyms in force, and the entries the product brings."""

from __future__ import annotations

from hashlib import blake2s

from django.db import transaction

from search.language import synonyms, user_dictionary
from search.language.synonyms import Entry, Table
from search.words import local, versions
from search.words.models import ShippedSynonym, Synonym

_held: tuple[tuple[str, str] | None, Table] = (None, {})
"""Version and table this process knows."""


def table() -> Table:
    """Other words for each word, both as terms.

    An edit holds from the next call on, in every process. Local words are followed on the way: the terms of
    a word depend on the dictionary.
    """
    global _held  # noqa: PLW0603 - one pair, replaced as a whole, so that threads see either state
    tokens = versions.tokens()
    local.follow(tokens.get(versions.LOCAL, ""))
    version = (tokens.get(versions.SYNONYMS, ""), user_dictionary.digest())
    if _held[0] != version:
        rows = Synonym.objects.filter(active=True).order_by("pk").values_list("word", "others")
        _held = (version, synonyms.table_of(Entry(word, others) for word, others in rows))
    return _held[1]


def searched_alike(word: str) -> list[Synonym]:
    """Other entries in force that the search puts together with this word: お掃除 and 掃除 are the same."""
    key = synonyms.without_politeness(synonyms.terms_of(word))
    rows = Synonym.objects.filter(active=True).exclude(word=word)
    return [row for row in rows if synonyms.without_politeness(synonyms.terms_of(row.word)) == key]


@transaction.atomic
def bring_shipped(entries: list[Entry] | None = None) -> int:
    """Store what the product brings; returns the number of entries added, changed or taken back.

    An entry an operator has edited or switched off stays as it is, a deleted one stays deleted, and a word
    operators entered themselves is theirs. May run any number of times.
    """
    entries = synonyms.shipped_entries() if entries is None else entries
    mark = blake2s(repr(entries).encode(), digest_size=16).hexdigest()
    if versions.token("shipped") == mark:
        return 0
    brought = dict(ShippedSynonym.objects.values_list("word", "others"))
    kept = {row.word: row for row in Synonym.objects.select_for_update()}
    changes = sum(_bring(entry, brought.pop(entry.word, None), kept.get(entry.word)) for entry in entries)
    changes += _take_back(brought, kept)
    versions.change("shipped", mark)
    versions.change(versions.SYNONYMS)
    return changes


def _bring(entry: Entry, before: str | None, row: Synonym | None) -> int:
    """Add a new entry, or renew one that is as it was brought."""
    if before == entry.others:
        return 0
    ShippedSynonym.objects.update_or_create(word=entry.word, defaults={"others": entry.others})
    if before is None and row is None:
        Synonym.objects.create(
            word=entry.word, others=entry.others, note=entry.note, origin=Synonym.Origin.SHIPPED
        )
        return 1
    if row is not None and row.origin == Synonym.Origin.SHIPPED and row.others == before:
        row.others = entry.others
        row.save(update_fields=["others"])
        return 1
    return 0


def _take_back(brought: dict[str, str], kept: dict[str, Synonym]) -> int:
    """Remove entries that are no longer shipped, unless an operator has made them their own."""
    gone = [
        row.pk
        for word, others in brought.items()
        if (row := kept.get(word)) and row.origin == Synonym.Origin.SHIPPED and row.others == others
    ]
    ShippedSynonym.objects.filter(word__in=brought).delete()
    Synonym.objects.filter(pk__in=gone).delete()
    return len(gone)
