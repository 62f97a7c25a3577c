"""The operators' pages on a city ten times as large: queue, review, search over records, exports.

`make bench ARGS=desk` runs this on SQLite and PostgreSQL. Every page is timed in one run on a tenth of the
records and then on all of them; the ratio says whether it grows with the table. What has to read every
record (exports) is given in rows per second instead.
"""

# ruff: noqa: E402 - Django must be set up before models can be imported

from __future__ import annotations

import argparse
import os
import statistics
import sys
import time
from pathlib import Path
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[1])]
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings.test")

import django

django.setup()

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.db import connection
from django.test import Client

from accounts.models import User
from accounts.roles import Role
from recruitment import actions
from recruitment.models import Company, Job, Review
from recruitment.vocabulary.enums import EmploymentType
from tests.recruitment.bulk import many_jobs

PAGES = {
    "queue": "/cms/moderation/",
    "queue, words": "/cms/moderation/?q=紙製品",
    "queue, overdue": "/cms/moderation/?tab=overdue",
    "job desk": "/cms/desk/jobs/",
    "job desk, words": "/cms/desk/jobs/?q=検査",
    "company desk": "/cms/desk/companies/",
    "company desk, words": "/cms/desk/companies/?q=製作所",
    "completeness": "/cms/desk/completeness/",
}
EXPORTS = {
    "jobs as CSV": "/cms/desk/jobs/?export=csv",
    "companies as CSV": "/cms/desk/companies/?export=csv",
    "jobs as XLSX": "/cms/desk/jobs/?export=xlsx",
}


def sign_in(role: Role) -> Client:
    """Return a client of somebody with a role."""
    user, _ = User.objects.get_or_create(email=f"{role}@bench.example")
    user.groups.add(Group.objects.get(name=role.label))
    client = Client()
    client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
    return client


def hand_in(number: int) -> None:
    """Put changed drafts of open jobs before the moderators, each as its employer would."""
    for job in Job.objects.filter(live=True).select_related("listing", "company")[:number]:
        job.title, job.employment_type = f"{job.title}（変更）", EmploymentType.REGULAR
        actions.save_draft(job, None)
        actions.submit(job, None)


def measure(client: Client, path: str, repeat: int) -> tuple[float, float, int]:
    """Return p50 and p95 in milliseconds and the number of queries of one page."""
    client.get(path)
    statements: list[str] = []

    def count(execute: Any, sql: str, *rest: Any) -> Any:
        statements.append(sql)
        return execute(sql, *rest)

    with connection.execute_wrapper(count):
        status = client.get(path).status_code
    if status != 200:
        raise SystemExit(f"{path} answers {status}")
    taken = []
    for _ in range(repeat):
        start = time.perf_counter()
        client.get(path)
        taken.append((time.perf_counter() - start) * 1000)
    return statistics.median(taken), sorted(taken)[int(len(taken) * 0.95)], len(statements)


def pages(client: Client) -> dict[str, str]:
    """All pages, with the review that waits longest."""
    first = Review.objects.waiting().order_by("pk").first()
    return {**PAGES, "review": f"/cms/moderation/{first.pk}/"} if first else PAGES


def export(client: Client, name: str, path: str) -> None:
    """Print how many rows a second one export gives."""
    start = time.perf_counter()
    response = client.get(path)
    size = sum(len(part) for part in response)
    taken = time.perf_counter() - start
    rows = Company.objects.count() if "companies" in path else Job.objects.count()
    speed = f"{rows:7} rows  {taken:6.1f} s  {rows / taken:8.0f} rows/s  {size / 1e6:5.1f} MB"
    print(f"  {name:22}{speed}", flush=True)


def main() -> None:
    """Measure small, grow, measure again."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=20_000)
    parser.add_argument("--companies", type=int, default=5_000)
    parser.add_argument("--waiting", type=int, default=300)
    parser.add_argument("--repeat", type=int, default=20)
    options = parser.parse_args()
    call_command("migrate", verbosity=0)
    client = sign_in(Role.OPERATOR)
    many_jobs(options.jobs // 10, options.companies // 10)
    hand_in(options.waiting)
    small = {name: measure(client, path, options.repeat) for name, path in pages(client).items()}
    many_jobs(options.jobs - options.jobs // 10, options.companies - options.companies // 10)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    print(
        f"{Job.objects.count()} jobs, {Company.objects.count()} companies,"
        f" {Review.objects.waiting().count()} waiting, {connection.vendor}"
    )
    for name, path in pages(client).items():
        p50, p95, queries = measure(client, path, options.repeat)
        growth = p50 / small[name][0]
        print(f"  {name:22}p50 {p50:7.1f}  p95 {p95:7.1f} ms  {queries:3} queries  ×{growth:.2f} of a tenth")
    for name, path in EXPORTS.items():
        export(client, name, path)


if __name__ == "__main__":
    main()
