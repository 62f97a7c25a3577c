"""Go through everything in slices: what was made by older rules, or differs from its record, is written anew.

Rows are replaced in place, so that a search answers from the old ones until then. How far a sweep has come
is kept in the database: it goes on after a stop, and begins again when the rules change meanwhile.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from django.db import models
from django.utils import timezone
from modelsearch.index import get_indexed_models
from wagtail.search.backends import get_search_backend

from recruitment.models import Job
from search.documents.making import AT_ONCE
from search.documents.rules import rules
from search.indexing.writing import refresh_what_can_be
from search.language.fingerprint import fingerprint
from search.models import IndexState
from search.state import DOCUMENTS, INDEX_NAME, remember_rules

type Step = Callable[[str], tuple[str, int]]
"""Does the part after a cursor; returns the next cursor, '' at the end, and how much was changed."""


def sweep_documents(seconds: float | None = None) -> int:
    """Compare all documents with their jobs, for so many seconds or to the end; returns how many differed."""
    return _sweep(DOCUMENTS, rules(), _next_jobs, seconds)


def sweep_index(seconds: float | None = None) -> int:
    """Index everything again for Wagtail's searches; returns the number of records."""
    return _sweep(INDEX_NAME, fingerprint(), _next_records, seconds)


def is_under_way(name: str) -> bool:
    """Whether a sweep was begun and not finished."""
    return IndexState.objects.filter(name=name).exclude(sweep_rules="").exists()


def _sweep(name: str, wanted: str, step: Step, seconds: float | None) -> int:
    state, _ = IndexState.objects.get_or_create(name=name)
    cursor = state.sweep_cursor if seconds is not None and state.sweep_rules == wanted else ""
    ends, changed = None if seconds is None else time.monotonic() + seconds, 0
    while True:
        cursor, number = step(cursor)
        changed += number
        if not cursor:
            remember_rules(name, wanted)
            return changed
        IndexState.objects.filter(name=name).update(
            sweep_rules=wanted, sweep_cursor=cursor, updated_at=timezone.now()
        )
        if ends is not None and time.monotonic() >= ends:
            return changed


def _next_jobs(cursor: str) -> tuple[str, int]:
    """The next open jobs by their keys; at the end, documents of jobs that are not open any more."""
    jobs = Job.objects.open().filter(pk__gt=int(cursor or 0)).order_by("pk")
    keys = list(jobs.values_list("pk", flat=True)[:AT_ONCE])
    return (str(keys[-1]) if len(keys) == AT_ONCE else ""), refresh_what_can_be(keys)


def _next_records(cursor: str) -> tuple[str, int]:
    """The next records of an indexed model, then those of the next model."""
    indexed = sorted(get_indexed_models(), key=lambda model: model._meta.label_lower)
    label, _, after = cursor.partition(":")
    remaining = [model for model in indexed if model._meta.label_lower >= label]
    if not remaining:
        return "", 0
    model = remaining[0]
    records = _after(model, after if model._meta.label_lower == label else "")
    if records:
        get_search_backend().get_index_for_model(model).add_items(model, records)
        return f"{model._meta.label_lower}:{records[-1].pk}", len(records)
    following = remaining[1]._meta.label_lower if len(remaining) > 1 else ""
    return following and f"{following}:", 0


def _after(model: type[models.Model], key: str) -> list[models.Model]:
    """Records of exactly this model with larger keys than the last one."""
    records: models.QuerySet = model.get_indexed_objects().order_by("pk")
    return list((records.filter(pk__gt=key) if key else records)[:AT_ONCE])
