"""Whether the index was made by the rules in force; otherwise words are silently not found."""

from typing import Any

from django.apps import AppConfig
from wagtail.search.models import IndexEntry

from search.language.fingerprint import fingerprint
from search.models import IndexState

INDEX_NAME = "default"


def remember_rules() -> None:
    """Note that the whole index was just made by the present rules."""
    IndexState.objects.update_or_create(name=INDEX_NAME, defaults={"fingerprint": fingerprint()})


def remember_rules_of_empty_index(sender: AppConfig, **kwargs: Any) -> None:
    """After a migration: an empty index can hold nothing made by older rules."""
    if not IndexState.objects.exists() and not IndexEntry.objects.exists():
        remember_rules()


def index_is_current() -> bool:
    """Whether the stored fingerprint is that of the present rules and dictionary."""
    return IndexState.objects.filter(name=INDEX_NAME, fingerprint=fingerprint()).exists()
