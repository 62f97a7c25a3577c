"""Registration of national data: 10,000 jobs of generated rows into an empty site and out again.

`make bench ARGS=dataimport` runs this on SQLite and PostgreSQL. Each seed comes in another format and must go
out as the same bytes in all three; exit code 1 otherwise. Rates are per second of our processor, the whole
time beside.
"""

# ruff: noqa: E402 - Django must be set up before models can be imported

from __future__ import annotations

import argparse
import io
import os
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django

django.setup()

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection

from accounts.models import User
from accounts.roles import Role
from recruitment.dataimport import actions
from recruitment.dataimport.applying import apply, index
from recruitment.dataimport.checking import check
from recruitment.dataimport.enums import BatchState, Scope, Way
from recruitment.dataimport.models import ImportBatch
from recruitment.models import Company
from recruitment.nationaldata.columns import JOB_ID
from recruitment.nationaldata.rows import row_of
from recruitment.nationaldata.writing import Head, chunks, writer_for
from recruitment.provision.querysets import jobs_for_rows
from recruitment.vocabulary.models import Municipality
from tests.recruitment.nationaldata import generated

FORMATS = {1: "json", 2: "xml", 3: "csv"}
SETTINGS = actions.Settings(way=Way.PUBLISH, takes_new_companies=True, despite_findings=True, may_lock=True)


def person() -> User:
    """Somebody who may register data."""
    user, _ = User.objects.get_or_create(email="operator@example.jp")
    user.groups.add(Group.objects.get(name=Role.OPERATOR.label))
    return user


def empty() -> None:
    """A site with the places of the generated rows and nothing else."""
    for batch in ImportBatch.objects.all():
        batch.rows.all().delete()
    for company in Company.objects.iterator(chunk_size=500):
        company.delete()
    for code, prefecture, name in generated.places():
        facts = {"prefecture_code": code[:2], "prefecture": prefecture, "name": name, "kind": "city"}
        Municipality.objects.get_or_create(code=code, defaults=facts)


def timed(what: str, number: int, work: Callable[[Any], Any], batch: ImportBatch) -> None:
    """Do it and print how fast."""
    start, used = time.perf_counter(), time.process_time()
    work(batch)
    rate, seconds = number / (time.process_time() - used), time.perf_counter() - start
    print(f"  {what:10}{rate:8,.0f} rows/s ({seconds:7.1f} s)", flush=True)
    batch.refresh_from_db()


def written(rows: list[list[str]], form: str) -> bytes:
    """A file of rows."""
    return b"".join(chunks(writer_for(form, Head()), rows))


def round_trip(seed: int, number: int, by: User) -> bool:
    """In and out again; whether the bytes are the same."""
    empty()
    given = sorted(generated.rows(number, seed), key=lambda row: row[JOB_ID])
    content = written(given, FORMATS[seed])
    print(f"seed {seed}, {FORMATS[seed]}, {number:,} jobs, {len(content) / 1e6:.1f} MB", flush=True)
    batch = actions.receive(
        io.BytesIO(content), f"jobs.{FORMATS[seed]}", by, source=f"seed {seed}", scope=Scope.WHOLE
    )
    timed("check", number, check, batch)
    actions.order(batch, by, SETTINGS)
    batch.refresh_from_db()
    timed("apply", number, apply, batch)
    if batch.state != BatchState.APPLIED:
        print(f"  {batch.failure}")
        return False
    timed("index", number, index, batch)
    jobs = jobs_for_rows().open().order_by("listing__number").iterator(chunk_size=500)
    back = [row_of(job) for job in jobs]
    same = [form for form in FORMATS.values() if written(back, form) == written(given, form)]
    print(f"  same bytes: {', '.join(same) or 'none'}", flush=True)
    return len(same) == len(FORMATS)


def main() -> int:
    """All seeds, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=10_000)
    parser.add_argument("--seeds", type=int, nargs="+", default=list(FORMATS), choices=list(FORMATS))
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    if Company.objects.exists():
        raise SystemExit("This empties the database: give it one of its own (make bench ARGS=dataimport).")
    print(connection.vendor, flush=True)
    by = person()
    outcomes = [round_trip(seed, options.jobs, by) for seed in options.seeds]
    return int(not all(outcomes))


if __name__ == "__main__":
    sys.exit(main())
