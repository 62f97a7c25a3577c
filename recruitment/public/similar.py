"""Jobs like a job, with the reason in words."""

from __future__ import annotations

from dataclasses import dataclass

from wagtail import hooks

from recruitment.models import Job

SHOWN = 3
LOOKED_AT = 12
"""Read to find enough different employers."""


@dataclass(frozen=True)
class Similar:
    """An open job and why it is shown."""

    job: Job
    reason: str = ""


def similar_jobs(job: Job, limit: int = SHOWN) -> list[Similar]:
    """Open jobs like this one: from the `recruitment_similar_jobs` hook, then of the same occupation."""
    if job.pk is None:
        return []
    found = [each for provide in hooks.get_hooks("recruitment_similar_jobs") for each in provide(job, limit)]
    if len(found) < limit and job.occupation_id:
        found += _of_the_occupation(job, found)
    return found[:limit]


def _of_the_occupation(job: Job, found: list[Similar]) -> list[Similar]:
    """Jobs of the same occupation, nearest first, one of each employer that is not there yet."""
    jobs, employers = {each.job.pk for each in found}, {each.job.company_id for each in found}
    cards = Job.objects.similar_to(job).exclude(pk__in=jobs).with_card_relations().prefetch_related(None)
    chosen = []
    for other in cards[:LOOKED_AT]:
        if other.company_id not in employers:
            employers.add(other.company_id)
            is_near = other.workplace_municipality_id == job.workplace_municipality_id
            chosen.append(Similar(other, "同じ職種・同じ市区町村" if is_near else "同じ職種"))
    return chosen
