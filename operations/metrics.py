"""Figures for a monitoring system in the Prometheus text format, read from the database when asked."""

from __future__ import annotations

from collections.abc import Iterator

from operations.models import PeriodicRun
from recruitment.models import Company, Job


def exposition() -> str:
    """Return all figures as text."""
    return "\n".join([*_records(), *_periodic_work()]) + "\n"


def _records() -> Iterator[str]:
    """Yield the size of what visitors can see."""
    jobs, companies = Job.objects.open().count(), Company.objects.public().count()
    yield from _gauge("shigoto_open_jobs", "Jobs that visitors can find.", {"": jobs})
    yield from _gauge("shigoto_public_companies", "Companies with a public page.", {"": companies})


def _periodic_work() -> Iterator[str]:
    """Yield for each periodic job when it last succeeded (Unix time) and whether its last run failed."""
    runs = {f'{{job="{run.name}"}}': run for run in PeriodicRun.objects.all()}
    succeeded = {label: int(run.succeeded_at.timestamp()) for label, run in runs.items() if run.succeeded_at}
    failed = {label: int(run.failed) for label, run in runs.items()}
    name = "shigoto_periodic_success_timestamp_seconds"
    yield from _gauge(name, "When the periodic job last succeeded.", succeeded)
    yield from _gauge("shigoto_periodic_failed", "Whether the last run of the periodic job failed.", failed)


def _gauge(name: str, meaning: str, values: dict[str, int]) -> Iterator[str]:
    """Yield a figure that may go up and down, with a line for each set of labels."""
    yield f"# HELP {name} {meaning}"
    yield f"# TYPE {name} gauge"
    for labels, value in values.items():
        yield f"{name}{labels} {value}"
