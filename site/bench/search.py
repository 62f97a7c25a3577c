"""Job search on generated postings: speed and relevance, beside Wagtail's stock search.

`make bench` runs this on SQLite and PostgreSQL. Both searches see the same records and the same
queries in the same run; ratios say more than milliseconds. Speed is compared on words that both
find, since stock search finds nothing for four of five judged queries and is quick at that.
"""

# ruff: noqa: E402 - Django must be set up before models can be imported

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.test import Client
from wagtail.search.backends import get_search_backend

from recruitment.models import Job
from search.jobs import JobSearch, matching_jobs
from search.query import JobQuery
from tests.search.judged.measure import measure
from tests.search.judged.postings import make_postings
from tests.search.judged.queries import QUERIES
from tests.search.judged.store import store

STOCK = "wagtail.search.backends.database"
FILTERS = {"employment_type": "100", "kind": "regular", "workplace_municipality": "012131"}
FACETS = ("employment_type", "occupation_id", "workplace_municipality_id", "kind", "company_id")
WORDS = (
    "札幌市", "千歳市", "室蘭市", "目黒区", "宇治市", "津市", "看護師", "保育士", "警備員", "美容師",
)  # fmt: skip
"""Words that stock search finds as well, in 3 to 10 % of the postings: they stand alone between
punctuation in some field. Broader ones would keep its quadratic ranking on SQLite busy for minutes."""
CHUNK = 500

type Action = Callable[[str], object]


def timed(action: Action, texts: Sequence[str], repeat: int) -> list[float]:
    """Milliseconds of every call, after one call to warm up."""
    action(texts[0])
    taken = []
    for _ in range(repeat):
        for text in texts:
            start = time.perf_counter()
            action(text)
            taken.append((time.perf_counter() - start) * 1000)
    return taken


def line(name: str, ours: list[float], stock: list[float] | None = None) -> None:
    """One row: rate, number of calls, p50 and p95 of ours and stock, and the ratio of the p95."""
    text = f"  {name:34}{_figures(ours)}"
    if stock:
        text += f"   stock{_figures(stock)}   p95 ratio {_p95(ours) / _p95(stock):6.2f}"
    print(text, flush=True)


def _figures(taken: list[float]) -> str:
    rate = 1000 * len(taken) / sum(taken)
    return f"{rate:8.1f}/s  n {len(taken):3}  p50 {statistics.median(taken):8.2f}  p95 {_p95(taken):8.2f} ms"


def _p95(taken: list[float]) -> float:
    return sorted(taken)[int(len(taken) * 0.95)]


def build(name: str, jobs: list[Job]) -> None:
    """Empty the index and fill it by one backend."""
    backend = get_search_backend(name)
    backend.reset_indexes()
    start = time.perf_counter()
    for first in range(0, len(jobs), CHUNK):
        backend.add_bulk(Job, jobs[first : first + CHUNK])
    taken = time.perf_counter() - start
    print(f"  index built by {name}: {len(jobs) / taken:.0f} jobs/s", flush=True)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")


def backend_actions(name: str) -> dict[str, Action]:
    """Three questions through Wagtail's own interface, the same to every backend."""
    backend, live = get_search_backend(name), Job.objects.filter(live=True)
    return {
        "keyword": lambda text: list(backend.search(text, live)[:20]),
        "keyword + 3 conditions": lambda text: list(backend.search(text, live.filter(**FILTERS))[:20]),
        "5 facet counts": lambda text: [backend.search(text, live).facet(field) for field in FACETS],
    }


def job_search_actions(client: Client) -> dict[str, Action]:
    """What the product does for a visitor."""
    chosen = JobQuery(type=("100",), kind=("regular",), place=("012131",))
    return {
        "keyword, first 20 hits": lambda text: first_page(JobQuery(q=text)),
        "9 facets": lambda text: facets(JobQuery(q=text)),
        "3 conditions, 9 facets, first page": lambda text: JobSearch(chosen.with_(q=text)).page,
        "whole page": lambda text: client.get("/jobs/", {"q": text}),
        "suggestions": lambda text: client.get("/jobs/suggest/", {"q": text[:2]}),
    }


def first_page(query: JobQuery) -> object:
    """The twenty best jobs."""
    return Job.objects.in_bulk(list(matching_jobs(query).values_list("pk", flat=True)[:20]))


def facets(query: JobQuery) -> object:
    """All counts of a query."""
    table = JobSearch(query).table
    return [table.counts(name) for name in table.columns]


def main() -> None:
    """Generate, index, ask, judge."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=10_000)
    parser.add_argument("--repeat", type=int, default=10)
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    postings = list(make_postings(options.jobs))
    numbers = {job.pk: posting.number for job, posting in zip(store(postings), postings, strict=True)}
    jobs = list(Job.get_indexed_objects())
    judged = [query.text for query in QUERIES]
    print(
        f"{options.jobs} jobs, {connection.vendor}; speed on {len(WORDS)} words, relevance on {len(judged)}"
    )

    build(STOCK, jobs)
    backend = get_search_backend(STOCK)
    stock = {name: timed(action, WORDS, options.repeat) for name, action in backend_actions(STOCK).items()}
    stock_hits = [backend.search(word, Job).count() for word in WORDS]
    stock_relevance = measure(
        postings, lambda text: [numbers[job.pk] for job in backend.search(text, Job.objects.only("pk"))]
    )
    build("default", jobs)
    for name, action in backend_actions("default").items():
        line(name, timed(action, WORDS, options.repeat), stock[name])
    hits = [matching_jobs(JobQuery(q=word)).count() for word in WORDS]
    print(
        f"  hits of the words: ours {sum(hits)}, stock {sum(stock_hits)}; the job search on judged queries:"
    )
    for name, action in job_search_actions(Client()).items():
        line(name, timed(action, judged, 1))
    line("no keyword, all jobs, 9 facets", timed(lambda _: facets(JobQuery()), WORDS, 1))
    ours_relevance = measure(
        postings,
        lambda text: [numbers[key] for key in matching_jobs(JobQuery(q=text)).values_list("pk", flat=True)],
    )
    print(f"  ours  {ours_relevance}\n  stock {stock_relevance}")


if __name__ == "__main__":
    main()
