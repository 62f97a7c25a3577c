"""Keeps the versions of the lists in step with their rows."""

from __future__ import annotations

from typing import Any

from django.apps import AppConfig
from django.db import connections

from search.words import local, synonyms, versions, vocabulary
from search.words.models import Synonym


def synonyms_changed(**kwargs: Any) -> None:
    """An entry was saved or deleted: every process reads the list anew."""
    versions.change(versions.SYNONYMS)


def local_words_changed(**kwargs: Any) -> None:
    """A local word was saved or deleted: the dictionary is made anew once that is stored for good."""
    local.changed()


def bring_shipped_words(sender: AppConfig, using: str, **kwargs: Any) -> None:
    """After each migration: what this release brings. Nothing while the table is not there."""
    if Synonym._meta.db_table in connections[using].introspection.table_names():
        synonyms.bring_shipped()


def vocabulary_follows_the_index(sender: Any, **kwargs: Any) -> None:
    """`update_index` collects the words that lead to open jobs, too."""
    vocabulary.refresh()
