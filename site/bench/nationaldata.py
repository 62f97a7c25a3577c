"""National data: rows a second of ledger, export and public files, and memory that does not grow.

`make bench ARGS=nationaldata` runs this on SQLite and PostgreSQL. Each export is a process of its own, so
that its peak memory is its own, too; it is run at a tenth of the jobs and at all of them. Exit code 1 when
the peak differs by more than a tenth. Rows are the generated ones of the tests: every code, every fiftieth
row with the longest values allowed. Rates are per second of our processor: the time of a server of
PostgreSQL comes on top, the whole is given beside.
"""

# ruff: noqa: E402 - Django must be set up before models can be imported

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django

django.setup()

from django.core.management import call_command
from django.db import connection

from bench.parts.provided import grow_to
from recruitment.nationaldata.writing import FORMATS, chunks, writer_for
from recruitment.provision import files, ledger
from recruitment.provision.export import Scope, exportable, own_head
from recruitment.provision.models import ProvidedJob
from recruitment.provision.rows import rows_of

ALLOWED = 1.1
FILES = "all files"


def megabytes() -> float:
    """Peak memory of this program; what the system counts for the process includes the one that began it."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) / 1024


def measured(what: str) -> dict[str, float]:
    """Write one format to nowhere, or build all public files; what that took."""
    exportable(Scope.ALL).count()
    start, used, before, size = time.perf_counter(), time.process_time(), megabytes(), 0
    if what == FILES:
        size = sum(file.bytes for file in files.build().files)
    else:
        for piece in chunks(writer_for(what, own_head()), rows_of(exportable(Scope.ALL))):
            size += len(piece)
    return {
        "seconds": time.perf_counter() - start,
        "used": time.process_time() - used,
        "before": before,
        "peak": megabytes(),
        "bytes": size,
    }


def in_own_process(what: str) -> dict[str, float]:
    """The same in a new process."""
    command = [sys.executable, __file__, "--measure", what]
    answer = subprocess.run(command, check=True, capture_output=True, text=True)
    figures: dict[str, float] = json.loads(answer.stdout.splitlines()[-1])
    return figures


def show(what: str, number: int, figures: dict[str, float]) -> None:
    """One line of the report."""
    rate, size = number / figures["used"], figures["bytes"] / 1e6
    memory = f"peak {figures['peak']:6.1f} MB (before {figures['before']:6.1f})"
    told = f"{number:8,} rows {rate:8,.0f} rows/s ({figures['seconds']:6.1f} s) {size:8.1f} MB"
    print(f"  {what:10}{told}  {memory}", flush=True)


def records(number: int) -> None:
    """From records to entries: all written anew, and compared when nothing changed."""
    keys = list(ProvidedJob.objects.order_by("pk").values_list("job", flat=True)[:number])
    for what in ("ledger, written", "ledger, compared"):
        start, used = time.perf_counter(), time.process_time()
        written = ledger.refresh(keys)
        rate, seconds = len(keys) / (time.process_time() - used), time.perf_counter() - start
        print(f"  {what:18}{rate:8,.0f} jobs/s ({seconds:6.1f} s), {written:,} differed", flush=True)


def main() -> int:
    """Measure small, grow, measure again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=100_000)
    parser.add_argument(
        "--measure", choices=[*FORMATS, FILES], help="only this, as JSON; for the other process"
    )
    options = parser.parse_args()
    if options.measure:
        print(json.dumps(measured(options.measure)))
        return 0
    call_command("migrate", verbosity=0)
    peaks: dict[str, list[float]] = {}
    for number in (options.jobs // 10, options.jobs):
        grow_to(number)
        print(f"{number:,} jobs, {connection.vendor}", flush=True)
        for what in (*FORMATS, FILES):
            figures = in_own_process(what)
            show(what, number, figures)
            peaks.setdefault(what, []).append(figures["peak"])
    records(2_000)
    grown = {what: large / small for what, (small, large) in peaks.items()}
    print(
        "  peak of ten times the jobs: " + ", ".join(f"{what} ×{ratio:.2f}" for what, ratio in grown.items())
    )
    return int(any(ratio > ALLOWED for ratio in grown.values()))


if __name__ == "__main__":
    sys.exit(main())
