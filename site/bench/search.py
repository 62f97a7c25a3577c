"""The job search from ten thousand jobs to a million: speed, growth, and ratio to Wagtail's stock search.

`make bench ARGS=search` runs this on SQLite and PostgreSQL; `ARGS="search -- --million"` goes on to a million
jobs on PostgreSQL. Everything asked goes the visitor's way: words are understood, hits arranged, cards read;
no answer comes from a cache. Machines differ and are busy: read the ratios and the growth.

The texts of the first 20,000 jobs are all different. The jobs behind them are copies, which go on where the
last one ended: texts again, but companies, numbers and times of their own. Their documents are what a save
would write (compared for a sample, in front of the first question).

A database that is kept is asked again without building anything:
`DATA_DIR=… DATABASE_URL=… PYTHONPATH=.:site python site/bench/search.py --jobs 1000000 --no-stock`.
"""

# ruff: noqa: E402 - Django must be set up before models can be imported

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterator
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django

django.setup()

from django.core.management import call_command
from django.db import connection

from bench.parts import jobs, stock
from bench.parts.questions import FIRST_PAGES, GOALS, STOCK_ROWS, WORDS, ZERO, Question, questions
from bench.parts.timing import Times, line, timed, verdict
from search import answers
from search.jobs import JobSearch
from search.query import JobQuery

# Answers are asked for, not remembered.
answers.SECONDS = 0
SIZES = (10_000, 100_000)
MILLION = 1_000_000
SMALL_ENOUGH_FOR_STOCK = 100_000


def measure(size: int, *, beside_stock: bool) -> dict[str, Times]:
    """Ask everything once more at a new size, and print it beside stock search."""
    numbers = {word: JobSearch(JobQuery(q=word)).number.value for word in WORDS}
    broad, rare = max(numbers, key=numbers.__getitem__), min(numbers, key=numbers.__getitem__)
    print(f"  {len(WORDS)} words, from {numbers[rare]:,} hits ({rare}) to {numbers[broad]:,} ({broad})")
    theirs = dict(stock_times()) if beside_stock and size <= SMALL_ENOUGH_FOR_STOCK else {}
    found = {}
    for question in questions():
        found[question.name] = times = timed(question.action, question.texts)
        name = STOCK_ROWS.get(question.name, "")
        line(question.name, times, verdict(times, goal(question, size)), ratio(times, theirs, name))
    return found


def goal(question: Question, size: int) -> float | None:
    """Milliseconds that the p95 may take at a size: what is promised for 100,000 holds below as well."""
    wanted = GOALS.get(question.name)
    return wanted if size <= SIZES[-1] or question.name in FIRST_PAGES else None


def stock_times() -> Iterator[tuple[str, Times | None]]:
    """Answers of stock search, where it finishes."""
    built = stock.build(stock.STOCK)
    print(f"  stock index: {built}", flush=True)
    if built.startswith("not"):
        return
    jobs.analyse()
    for name, action in stock.actions(stock.STOCK).items():
        yield name, stock.measure(action, WORDS)


def ratio(ours: Times, theirs: dict[str, Times | None], name: str) -> str:
    """Ours divided by stock's, at the p95; how stock fared if it did not finish."""
    if name not in theirs:
        return ""
    times = theirs[name]
    if times is None:
        return f"stock did not answer within {stock.QUESTION_SECONDS:.0f} s"
    skipped = f", {times.skipped} words not asked" if times.skipped else ""
    return f"stock p50 {times.p50:.1f} p95 {times.p95:.1f}{skipped}: {ours.p95 / times.p95:.3f} of it"


def growth(first: dict[str, Times], last: dict[str, Times], sizes: tuple[int, int]) -> None:
    """How much more work everything is with more jobs."""
    print(f"growth (processor's time, p95) from {sizes[0]:,} to {sizes[1]:,} jobs on {connection.vendor}")
    for name, times in last.items():
        factor = times.work / first[name].work
        wanted = f"  goal ≤ 3: {'met' if factor <= 3 else 'MISSED'}" if name in FIRST_PAGES else ""
        print(f"  {name:32}× {factor:5.2f}{wanted}", flush=True)


def main() -> None:
    """Grow and ask."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, nargs="+", default=SIZES, help="sizes, ascending")
    parser.add_argument("--million", action="store_true", help="go on to a million, on PostgreSQL")
    parser.add_argument("--no-stock", action="store_true", help="ask stock search nothing")
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    sizes = [*options.jobs, *([MILLION] if options.million and connection.vendor == "postgresql" else [])]
    generator = jobs.Generator()
    measured = {}
    for size in sizes:
        print(f"{size:,} jobs on {connection.vendor}", flush=True)
        generator.grow_to(size)
        measured[size] = measure(size, beside_stock=not options.no_stock)
    if len(measured) > 1:
        first, last = min(measured), max(measured)
        growth(measured[first], measured[last], (first, last))
    print(f"a word nobody wrote ({ZERO}) is answered by the whole ladder of other readings")


if __name__ == "__main__":
    main()
