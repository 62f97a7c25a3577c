"""A hundred scrapers on the loopback interface, and one person who searches meanwhile (D6).

`make bench ARGS=scrapers` runs this on SQLite and PostgreSQL with settings as in production. The
scrapers ask whether the feed changed, ever more often: printed is how many answers a second they got, and the
person's p95 as a multiple of the p95 with nobody else there. The goal is the highest rate within 1.5. At last
they read pages as fast as they can, each from an address of its own, and are held to a share.
"""

# ruff: noqa: E402 - the limits of the site must be set before it is

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import time
from collections import Counter
from pathlib import Path
from urllib.request import urlopen

os.environ |= {"PACING_STOP_PER_MINUTE": "600", "TRUSTED_PROXY_COUNT": "1"}
sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]

from django.core.management import call_command
from django.db import connection

from bench.pages import PORT, searches, serving
from bench.parts.browsers import ask, scrape
from bench.parts.jobs import Generator
from bench.parts.timing import Times
from recruitment.provision import ledger

SCRAPERS = 100
FEED = "/opendata/v1/jobs.json"
RHYTHMS = (4.0, 2.0, 1.0, 0.5, 0.25)
BOUND = 1.5
PERSON = {"X-Forwarded-For": "203.0.113.7", "User-Agent": "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0"}


def main() -> None:
    """Generate, serve, measure the person alone, then with the scrapers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=10_000)
    parser.add_argument("--seconds", type=float, default=20.0)
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", verbosity=0, interactive=False)
    Generator().grow_to(options.jobs)
    ledger.sweep()
    print(f"{options.jobs:,} jobs on {connection.vendor}, {SCRAPERS} scrapers, one person")
    with serving():
        etag = urlopen(f"http://127.0.0.1:{PORT}{FEED}").headers["ETag"]
        asyncio.run(person(options.seconds))
        alone = asyncio.run(person(options.seconds))
        print(f"  {'nobody else':34}{alone}")
        within = 0.0
        for every in RHYTHMS:
            seen, times = asyncio.run(crowded(FEED, {"If-None-Match": etag}, every, options.seconds))
            ratio = times.p95 / alone.p95
            rate = seen[304] / options.seconds
            within = max(within, rate) if ratio <= BOUND else within
            print(
                f"  {f'feed, each every {every} s':34}{times}  {rate:6.1f} × 304/s  ratio {ratio:.2f}",
                flush=True,
            )
        print(f"  highest rate within {BOUND}: {within:.0f} conditional requests a second")
        seen, times = asyncio.run(crowded("/companies/", {}, 0.0, options.seconds))
        print(f"  {'pages, without a pause':34}{times}  {dict(seen)}  ratio {times.p95 / alone.p95:.2f}")


async def crowded(
    path: str, headers: dict[str, str], every: float, seconds: float
) -> tuple[Counter[int], Times]:
    """What the scrapers were answered, and how long the person waited meanwhile."""
    seen: Counter[int] = Counter()
    until = time.perf_counter() + seconds
    crowd = []
    for number in range(SCRAPERS):
        own = {**headers, "X-Forwarded-For": f"198.51.100.{number}"}
        crowd.append(scrape(PORT, path, own, every, until, seen, every * number / SCRAPERS))
    times, *_ = await asyncio.gather(person(seconds), *crowd)
    return seen, times


async def person(seconds: float) -> Times:
    """Searches like a quick reader: the next one a moment after the page was there."""
    until, taken, paths = time.perf_counter() + seconds, [], searches()
    while time.perf_counter() < until:
        milliseconds, _ = await ask(PORT, paths[len(taken) % len(paths)], PERSON)
        taken.append(milliseconds)
        await asyncio.sleep(0.2)
    return Times(tuple(taken))


if __name__ == "__main__":
    main()
