"""The classifications as long lists of a form."""

from __future__ import annotations

from typing import Any

from django.core.cache import cache

from recruitment.vocabulary.levels import Level
from recruitment.vocabulary.models import Industry, Occupation

REMEMBERED = 600
"""Seconds for which the long lists are kept in the cache."""


def classification_choices(
    model: type[Industry] | type[Occupation], *, whole: bool = True, deepest: Level = Level.MINOR
) -> list[tuple[str, Any]]:
    """Entries below each 大分類, in published order, as groups of a list; remembered for a while.

    With `whole`, each group begins with its 大分類 itself.
    """
    key = f"choices:{model._meta.model_name}:{whole:d}{deepest:d}"
    return cache.get_or_set(key, lambda: _read(model, whole, deepest), REMEMBERED)


def _read(model: type[Industry] | type[Occupation], whole: bool, deepest: Level) -> list[tuple[str, Any]]:
    groups: dict[str, tuple[str, list[tuple[str, str]]]] = {}
    for entry in model.objects.current().filter(level__lte=deepest).order_by("path"):
        if entry.level == Level.MAJOR:
            groups[entry.code] = (str(entry), [(str(entry.pk), f"{entry.name}（全般）")] if whole else [])
        elif entry.major_code in groups:
            indent = "　" if entry.level == Level.MINOR else ""
            groups[entry.major_code][1].append((str(entry.pk), f"{indent}{entry}"))
    return [("", "選んでください"), *(group for group in groups.values() if group[1])]
