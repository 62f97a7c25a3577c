"""Run a command against a private, throw-away PostgreSQL.

Usage: with_postgres.py COMMAND ARGUMENTS.

The cluster lives in a temporary folder, listens on no port (only on a socket in that folder) and is gone
afterwards. As root the server runs as the system user `postgres`, as PostgreSQL demands.
"""

from __future__ import annotations

import os
import pwd
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

MINIMUM = 15
SPEED = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_wal_size=1GB"
MISSING = (
    "PostgreSQL 15 or newer is needed for these tests. Install it: apt-get install postgresql\n"
    "PostgreSQL 15 以上をインストールしてから、もう一度お試しください。"
)


def server_programs() -> Path | None:
    """Return the folder of the newest installed server programs (initdb, pg_ctl), or None."""
    found = {}
    for path in Path("/usr/lib/postgresql").glob("*/bin/initdb"):
        found[int(path.parts[-3])] = path.parent
    on_path = shutil.which("initdb")
    if on_path:
        answer = subprocess.run([on_path, "--version"], capture_output=True, text=True, check=False).stdout
        version = re.search(r"(\d+)", answer)
        if version:
            found.setdefault(int(version[1]), Path(on_path).resolve().parent)
    newest = max(found, default=0)
    return found[newest] if newest >= MINIMUM else None


@contextmanager
def private_server() -> Iterator[str]:
    """Start a cluster and yield its DATABASE_URL; stops and removes it in the end."""
    programs = server_programs()
    if programs is None:
        raise SystemExit(MISSING)
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    as_owner = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []
    if as_owner:
        owner = pwd.getpwnam("postgres")
        os.chown(folder, owner.pw_uid, owner.pw_gid)
    data = str(folder / "data")
    initdb = [
        str(programs / "initdb"),
        "-D",
        data,
        "-U",
        "postgres",
        "-A",
        "trust",
        "-E",
        "UTF8",
        "--no-sync",
    ]
    control = [str(programs / "pg_ctl"), "-D", data, "-w", "-s"]
    options = f"-k {folder} -c listen_addresses='' {SPEED}"
    try:
        subprocess.run(
            [*as_owner, *initdb, "--locale=C.UTF-8"], check=True, stdout=subprocess.DEVNULL, cwd="/"
        )
        log = str(folder / "log")
        subprocess.run([*as_owner, *control, "-l", log, "-o", options, "start"], check=True, cwd="/")
        yield f"postgres://postgres@/postgres?host={folder}"
    finally:
        subprocess.run([*as_owner, *control, "-m", "immediate", "stop"], check=False, cwd="/")
        shutil.rmtree(folder, ignore_errors=True)


def main(command: list[str]) -> int:
    """Run the command with DATABASE_URL set and return its exit code."""
    with private_server() as url:
        return subprocess.call(command, env={**os.environ, "DATABASE_URL": url})


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
