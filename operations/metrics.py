"""Figures for a monitoring system in the Prometheus text format, read from the database when asked."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from django.utils import timezone

from operations.models import PeriodicRun
from recruitment.models import Company, Job
from recruitment.partners.models import Partner
from recruitment.provision.files import current_manifest


def exposition() -> str:
    """Return all figures as text."""
    return "\n".join([*_records(), *_feed(), *_partners(), *_periodic_work()]) + "\n"


def _records() -> Iterator[str]:
    """Yield the size of what visitors can see."""
    jobs, companies = Job.objects.open().count(), Company.objects.public().count()
    yield from _gauge("shigoto_open_jobs", "Jobs that visitors can find.", {"": jobs})
    yield from _gauge("shigoto_public_companies", "Companies with a public page.", {"": companies})


def _feed() -> Iterator[str]:
    """Yield how old the public files of the open data are; nothing before the first."""
    built = current_manifest()
    ages = {"": _seconds_since(datetime.fromisoformat(built.built_at))} if built else {}
    yield from _gauge("shigoto_opendata_files_age_seconds", "Age of the published files.", ages)


def _partners() -> Iterator[str]:
    """Yield for each partner that is not paused what it has not got."""
    partners = {_label("partner", each.name): each for each in Partner.objects.running().with_counts()}
    waiting = {label: partner.waiting for label, partner in partners.items()}
    dead = {label: partner.dead for label, partner in partners.items()}
    unsent = {
        label: _seconds_since(partner.unsent_since) if partner.unsent_since else 0
        for label, partner in partners.items()
    }
    yield from _gauge("shigoto_partner_waiting_changes", "Changes that wait to be sent.", waiting)
    yield from _gauge("shigoto_partner_dead_letters", "Records given up until somebody looks.", dead)
    name = "shigoto_partner_oldest_unsent_seconds"
    yield from _gauge(name, "For how long the oldest waiting change has waited.", unsent)


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


def _label(name: str, value: str) -> str:
    """A label with a value that people typed."""
    escaped = value.replace("\\", r"\\").replace('"', r"\"").replace("\n", r"\n")
    return f'{{{name}="{escaped}"}}'


def _seconds_since(moment: datetime) -> int:
    return int((timezone.now() - moment).total_seconds())
