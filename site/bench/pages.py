"""The page of the job search under load: 100 browsers on the loopback interface, two worker processes.

`make bench ARGS=pages` runs this on SQLite and PostgreSQL with settings as in production. The browsers run on
the same machine and take their share of it: the ratio to a page with the same template and fixed data says
what the search itself costs; what is left is Django's templates.
"""

# ruff: noqa: E402 - Django must be set up before models can be imported

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlencode
from urllib.request import urlopen

SITE = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(SITE.parent), str(SITE)]


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


PORT = int(os.environ.setdefault("BENCH_PORT", str(free_port())))
DATA = Path(os.environ.get("DATA_DIR", SITE.parent / "var"))
os.environ |= {
    "DJANGO_SETTINGS_MODULE": "bench.parts.served",
    "SECRET_KEY": "for-a-benchmark-on-the-loopback-interface-only",
    "ALLOWED_HOSTS": "127.0.0.1",
    "SITE_URL": f"http://127.0.0.1:{PORT}",
    "EMAIL_URL": "dummymail://",
    "SECURE_SSL_REDIRECT": "false",
    "CACHE_URL": f"filecache://{DATA / 'cache'}",
    "WEB_CONCURRENCY": "2",
    "BIND": f"127.0.0.1:{PORT}",
    "PACING_STOP_PER_MINUTE": os.environ.get("PACING_STOP_PER_MINUTE", "0"),
}

import django

django.setup()

from django.core.cache import cache
from django.core.management import call_command
from django.db import connection

from bench.parts.browsers import Run, crowd
from bench.parts.jobs import Generator
from bench.parts.questions import WORDS

BROWSERS = 100
START_SECONDS = 60


@contextmanager
def serving() -> Iterator[None]:
    """The site behind gunicorn, as it is deployed."""
    command = [sys.executable, "-m", "gunicorn", "--config", str(SITE / "deploy" / "gunicorn.conf.py")]
    # Its log of requests is written, as in production, but not read.
    with subprocess.Popen([*command, "config.wsgi:application"], stderr=subprocess.DEVNULL) as server:
        try:
            wait_for(server)
            yield
        finally:
            server.terminate()


def wait_for(server: subprocess.Popen) -> None:
    """Return once the site answers."""
    for _ in range(START_SECONDS * 10):
        try:
            urlopen(f"http://127.0.0.1:{PORT}/healthz", timeout=5).close()
        except URLError:
            time.sleep(0.1)
            if server.poll() is not None:
                break
        else:
            return
    raise SystemExit("the server did not start")


def searches() -> list[str]:
    """A hundred different questions: words, orders, pages, conditions, and nothing at all."""
    ways = [{}, {"sort": "new"}, {"page": "2"}, {"type": "100"}, {"place": "012131", "sort": "pay"}]
    return [f"/jobs/?{urlencode({'q': word, **way})}" for word in WORDS for way in ways][:BROWSERS]


def turned(paths: Sequence[str], rounds: int) -> list[list[str]]:
    """For each browser all paths from another one on, as many as there are rounds."""
    return [[paths[(own + step) % len(paths)] for step in range(rounds)] for own in range(BROWSERS)]


def report(name: str, run: Run, fixed: Run | None = None) -> None:
    """One row."""
    ratio = f"  {run.rate / fixed.rate:.2f} of the rate with fixed data" if fixed else ""
    print(f"  {name:30}{run}{ratio}", flush=True)


def main() -> None:
    """Generate, serve, ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=10)
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    Generator().grow_to(options.jobs)
    paths = searches()
    with serving():
        crowd(PORT, turned(["/bench/fixed/"], 1))
        fixed = crowd(PORT, turned(["/bench/fixed/"], options.rounds))
        cache.clear()
        cold = crowd(PORT, turned(paths, 1))
        warm = crowd(PORT, turned(paths, options.rounds))
        plain = crowd(PORT, turned(["/jobs/"], options.rounds))
    print(f"{options.jobs:,} jobs on {connection.vendor}, {BROWSERS} browsers, {len(paths)} addresses")
    report("same template, fixed data", fixed)
    report("cold: each address once", cold, fixed)
    report("warm: all addresses", warm, fixed)
    report("warm: /jobs/ without words", plain, fixed)


if __name__ == "__main__":
    main()
