"""By which rules documents are made: those made by others are made again."""

from typing import Any

from django.apps import AppConfig

from recruitment.models import Job
from search.language.fingerprint import fingerprint
from search.models import IndexState
from search.state import DOCUMENTS, index_is_current, remember_rules
from search.tags.reading import digest

VERSION = 3
"""Raise with every change of what a document holds."""


def rules() -> str:
    """Version of documents, of the analyser with its dictionaries, and of the conditions read from texts."""
    return f"{VERSION}:{digest()}:{fingerprint()}"


def documents_are_current() -> bool:
    """Whether all documents were made by the rules in force."""
    return index_is_current(DOCUMENTS, rules())


def remember_rules_of_no_documents(sender: AppConfig, **kwargs: Any) -> None:
    """After a migration: without jobs there is no document made by older rules, or missing."""
    if not IndexState.objects.filter(name=DOCUMENTS).exists() and not Job.objects.exists():
        remember_rules(DOCUMENTS, rules())
