"""Which state of each list is in force, over all processes."""

from __future__ import annotations

import threading
from uuid import uuid4

from django.core.cache import cache
from django.db import connection, transaction

from core.cached import get_or_make
from search.words.models import WordsVersion

SYNONYMS = "synonyms"
LOCAL = "local"
SPOTS = "spots"
VOCABULARY = "vocabulary"


KEPT_SECONDS = 1
"""A page asks several times: a change made by another process holds after so long at the latest."""

_KEY = "search_words.versions"
_TOKEN = f"SELECT token FROM {WordsVersion._meta.db_table} WHERE name = %s"  # noqa: S608 - a table of ours
_changed = threading.local()
"""`.within`: the outermost transaction of this thread that has changed a list."""


def tokens() -> dict[str, str]:
    """Tokens of all lists. Equal tokens mean equal lists; a list that never changed has none."""
    if connection.in_atomic_block and connection.atomic_blocks[0] is getattr(_changed, "within", None):
        return _stored()  # what may still be rolled back is nobody else's
    return get_or_make(_KEY, _stored, KEPT_SECONDS, instead=_stored)


def token(name: str) -> str:
    """Token of a list, '' for one that never changed."""
    return tokens().get(name, "")


def token_now(name: str) -> str:
    """Token of a list as the database has it now, not up to a second ago; one small query."""
    with connection.cursor() as cursor:
        # Asked with each save of a job: compiling the question takes ten times as long as answering it.
        cursor.execute(_TOKEN, [name])
        row = cursor.fetchone()
    return row[0] if row else ""


def change(name: str, token: str = "") -> None:
    """Tell every process that a list has changed, with the transaction this is called in."""
    WordsVersion.objects.update_or_create(name=name, defaults={"token": token or uuid4().hex})
    if connection.in_atomic_block:
        _changed.within = connection.atomic_blocks[0]
    transaction.on_commit(_forget, robust=True)


def _forget() -> None:
    _changed.within = None
    cache.delete(_KEY)


def _stored() -> dict[str, str]:
    return dict(WordsVersion.objects.values_list("name", "token"))
