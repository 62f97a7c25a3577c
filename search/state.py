"""Whether an index was made by the rules in force, without which words are silently not found."""

from functools import partial
from typing import Any

from django.apps import AppConfig
from django.db import connection, transaction
from django.dispatch import Signal
from django.utils import timezone
from wagtail.search.models import IndexEntry

from search.language.fingerprint import fingerprint
from search.models import IndexState

INDEX_NAME = "default"
"""Wagtail's index of pages, images and records."""

DOCUMENTS = "documents"
"""The search documents of jobs."""

_COUNT = f"UPDATE {IndexState._meta.db_table} SET version = version + 1 WHERE name = %s"  # noqa: S608 - a name of ours

index_rebuilt = Signal()
"""Sent when Wagtail's index was made anew from end to end."""


def remember_rules(name: str = INDEX_NAME, rules: str | None = None) -> None:
    """Note that a whole index was just made by some rules, by default the present ones."""
    values = {"fingerprint": fingerprint() if rules is None else rules, "swept_at": timezone.now()}
    IndexState.objects.update_or_create(name=name, defaults={**values, "sweep_rules": "", "sweep_cursor": ""})


def remember_rules_of_empty_index(sender: AppConfig, **kwargs: Any) -> None:
    """After a migration: an empty index can hold nothing made by older rules."""
    if not IndexState.objects.filter(name=INDEX_NAME).exists() and not IndexEntry.objects.exists():
        remember_rules()


def index_is_current(name: str = INDEX_NAME, rules: str | None = None) -> bool:
    """Whether an index was made by some rules, by default the present ones of the analyser."""
    wanted = fingerprint() if rules is None else rules
    return IndexState.objects.filter(name=name, fingerprint=wanted).exists()


def documents_version() -> int:
    """A number that rises with every change of the documents, in every process; one query."""
    return IndexState.objects.filter(name=DOCUMENTS).values_list("version", flat=True).first() or 0


def documents_changed() -> None:
    """Raise the version once the change is stored for good: until then others must keep what they know."""
    transaction.on_commit(partial(_count_change, DOCUMENTS), robust=True)


def _count_change(name: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [name])
        is_known = cursor.rowcount > 0
    if not is_known:
        IndexState.objects.get_or_create(name=name, defaults={"version": 1})
