"""One migrated database is kept as a template and copied for each test process.

Migrating the whole site takes 15 seconds, copying the result a tenth of one. The copy is also what puts
back the rows of migrations (root page, groups, code tables) after a test that had to empty the tables.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import time
from contextlib import closing
from functools import cache
from pathlib import Path

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.core.management import call_command
from django.db import connection

ROOT = Path(__file__).resolve().parents[1]
CACHE = ROOT / ".pytest_cache" / "databases"
SOURCES = (
    "requirements/base.txt",
    "fixtures/reference/**/*",
    "recruitment/checking/words.toml",
    "*/migrations/*.py",
    "*/*/migrations/*.py",
    "*/*/*/migrations/*.py",
    "accounts/roles.py",
    "accounts/groups.py",
    "*/apps.py",
    "search/language/*.py",
    "search/language/synonyms.txt",
)


@cache
def template_name() -> str:
    """Return a name that changes with everything a fresh database is made from."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in SOURCES for path in ROOT.glob(pattern) if path.is_file()):
        digest.update(f"{path.relative_to(ROOT)}\0".encode() + path.read_bytes())
    return f"template_{digest.hexdigest()[:16]}"


def create() -> None:
    """Point the connection at a private copy of the template, making the template when it is missing."""
    if connection.vendor == "sqlite":
        _use_name(connection.creation._get_test_db_name())
        connection.ensure_connection()
        file = CACHE / f"{template_name()}.sqlite3"
        if file.exists():
            with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as kept:
                kept.backup(sqlite_template())
        else:
            call_command("migrate", verbosity=0, interactive=False)
            connection.connection.backup(sqlite_template())
            _keep(file)
    else:
        _make_postgres_template()
        _use_name(connection.creation._get_test_db_name())
    restore()


def restore() -> None:
    """Put the database back to what the migrations made."""
    if connection.vendor == "sqlite":
        connection.ensure_connection()
        sqlite_template().backup(connection.connection)
    else:
        name = connection.settings_dict["NAME"]
        connection.close()
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')
            cursor.execute(f'CREATE DATABASE "{name}" TEMPLATE "{template_name()}"')
    ContentType.objects.clear_cache()


@cache
def sqlite_template() -> sqlite3.Connection:
    """Return the database in memory that holds this process's template."""
    return sqlite3.connect(":memory:", check_same_thread=False)


def destroy() -> None:
    """Drop the private copy; the template stays for the next run."""
    name = connection.settings_dict["NAME"]
    connection.close()
    if connection.vendor == "postgresql":
        with connection._nodb_cursor() as cursor:
            cursor.execute(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')


def _use_name(name: str) -> None:
    """Make the connection speak to another database from now on."""
    connection.close()
    settings.DATABASES["default"]["NAME"] = name
    connection.settings_dict["NAME"] = name


def _keep(file: Path) -> None:
    """Write the template to a file: complete or not at all, whoever else does the same."""
    CACHE.mkdir(parents=True, exist_ok=True)
    for old in CACHE.glob("template_*"):
        if old.stat().st_mtime < time.time() - 86_400:
            old.unlink(missing_ok=True)
    draft = file.with_suffix(f".{os.getpid()}")
    with closing(sqlite3.connect(draft)) as target:
        sqlite_template().backup(target)
    draft.rename(file)


def _make_postgres_template() -> None:
    """Create and migrate the template database, once for all test processes of this server."""
    name = template_name()
    with connection._nodb_cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(20261121)")
        cursor.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name])
        if cursor.fetchone() is None:
            cursor.execute(f'CREATE DATABASE "{name}_draft"')
            _use_name(f"{name}_draft")
            call_command("migrate", verbosity=0, interactive=False)
            connection.close()
            cursor.execute(f'ALTER DATABASE "{name}_draft" RENAME TO "{name}"')
