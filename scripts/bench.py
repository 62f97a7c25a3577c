"""Run every benchmark of site/bench on SQLite and on a private PostgreSQL, one after the other.

Usage: bench.py [NAME…] [-- OPTIONS for the benchmarks]. Each gets an empty database of its own.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

import check
import with_postgres

ROOT = Path(__file__).resolve().parent.parent


def run(benchmark: Path, options: list[str], database: str) -> int:
    """Run one benchmark in a data folder that is gone afterwards; return its exit code."""
    engine = "PostgreSQL" if database else "SQLite"
    print(f"\n== {benchmark.stem} on {engine}", flush=True)
    with tempfile.TemporaryDirectory(prefix="bench-") as data:
        env = {**os.environ, "DATA_DIR": data, "PYTHONPATH": f"{ROOT}:{ROOT / 'site'}"}
        env.pop("DATABASE_URL", None)
        if database:
            env["DATABASE_URL"] = database
        return subprocess.call([sys.executable, str(benchmark), *options], env=env)


def main(arguments: list[str]) -> int:
    """Run the chosen benchmarks (all without names); the exit code is 1 when one failed."""
    split = arguments.index("--") if "--" in arguments else len(arguments)
    names, options = arguments[:split], arguments[split + 1 :]
    chosen = [path for path in sorted((ROOT / "site" / "bench").glob("*.py")) if path.stem[0] != "_"]
    chosen = [path for path in chosen if not names or path.stem in names]
    failed = False
    for benchmark in chosen:
        failed |= run(benchmark, options, "") != 0
        reason = check.have_postgres()
        if reason:
            raise SystemExit(reason)
        with with_postgres.private_server() as url:
            failed |= run(benchmark, options, url) != 0
    return int(failed)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
