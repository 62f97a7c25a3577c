"""Tells what Google would find wrong with the postings of a city; run in a process of its own."""

from __future__ import annotations

import sys

import django


def main() -> None:
    """A line for each fault, then how many postings there are."""
    django.setup()
    from django.utils import timezone

    from recruitment.models import Job
    from recruitment.public.structured_data import job_posting
    from tests.recruitment.public.job_posting_rules import faults, missing

    checked = 0
    for job in Job.objects.open().with_page_relations():
        posting = job_posting(job, lambda path: f"https://shigoto.example.jp{path}")
        if posting is None:
            continue
        checked += 1
        lacking = missing(posting) - ({"baseSalary"} if job.is_unpaid else set())
        for fault in (*faults(posting, timezone.localdate()), *lacking):
            sys.stdout.write(f"{job.number} {fault}\n")
    sys.stdout.write(f"{checked} checked\n")


if __name__ == "__main__":
    main()
