"""What must work before the server may take visitors. Other apps add checks with the named hook.

`@hooks.register("register_readiness_check")` on a function that takes nothing and returns
`(name, ok, detail)`; the detail is shown to administrators only.
"""

from __future__ import annotations

import os
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.conf import settings
from django.core.cache import cache
from django.core.files.storage import FileSystemStorage, default_storage
from django.db import connection
from django.db.migrations.executor import MigrationExecutor
from wagtail import hooks

HOOK = "register_readiness_check"
# Anybody may ask, so asking often must cost little: an answer holds this long, in seconds.
KEPT = 5.0


@dataclass(frozen=True)
class Check:
    """The answer of one readiness check."""

    name: str
    ok: bool
    detail: str = ""


@dataclass
class Memory:
    """What one process remembers: its last answer with its time, and that no migration is waiting."""

    checks: list[Check] | None = None
    at: float = 0.0
    migrated: bool = False


memory = Memory()


def recent_readiness() -> list[Check]:
    """Return the answer of the last seconds, or a new one."""
    now = time.monotonic()
    if memory.checks is None or now - memory.at > KEPT:
        memory.checks, memory.at = readiness(), now
    return memory.checks


def readiness() -> list[Check]:
    """Run all checks; one that raises counts as failed, with the error as its detail."""
    return [_guarded(check) for check in (database, migrations, cache_works, media, *hooks.get_hooks(HOOK))]


def _guarded(check: Callable[[], tuple[str, bool, str]]) -> Check:
    """Run one check and catch whatever it raises: a dead neighbour is an answer, not a crash."""
    try:
        return Check(*check())
    except Exception as error:  # drivers raise errors of many unrelated kinds
        return Check(check.__name__, ok=False, detail=f"{type(error).__name__}: {error}")


def database() -> tuple[str, bool, str]:
    """The database answers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return "database", cursor.fetchone() == (1,), connection.vendor


def migrations() -> tuple[str, bool, str]:
    """No migration is waiting; asked until that is so, as another release starts other processes."""
    if memory.migrated:
        return "migrations", True, ""
    executor = MigrationExecutor(connection)
    waiting = executor.migration_plan(executor.loader.graph.leaf_nodes())
    memory.migrated = not waiting
    return "migrations", not waiting, ", ".join(f"{step.app_label}.{step.name}" for step, _ in waiting)


def cache_works() -> tuple[str, bool, str]:
    """The cache gives back what it was given."""
    cache.set("readyz", "1", 10)
    return "cache", cache.get("readyz") == "1", settings.CACHES["default"]["BACKEND"]


def media() -> tuple[str, bool, str]:
    """Uploads can be stored: the folder of a local storage is writable; remote storages are not asked."""
    if not isinstance(default_storage, FileSystemStorage):
        return "media", True, "not a local folder"
    os.makedirs(default_storage.location, exist_ok=True)
    with tempfile.TemporaryFile(dir=default_storage.location):
        return "media", True, ""
