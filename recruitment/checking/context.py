"""Reads what the checks need, for one record or many, in a fixed number of queries."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import lru_cache

from django.conf import settings
from django.core.cache import cache
from django.db.models import Q
from django.db.models.functions import Left
from django.utils import timezone

from recruitment.checking.models import CheckWord
from recruitment.checks.companies import NameIndex, index_names
from recruitment.checks.context import CheckContext, PostalTown, Wage
from recruitment.checks.twins import READ, Twin
from recruitment.models import Company, Job
from recruitment.vocabulary.enums import ListingState
from recruitment.vocabulary.models import MinimumWage, PostalCode

NAMES_KEY = "checking:company-names"
NAMES_SECONDS = 300
MOST_TWINS = 200
"""Other jobs of a company a job is compared with, newest first."""
COMPARED_STATES = (
    ListingState.DRAFT,
    ListingState.SUBMITTED,
    ListingState.RETURNED,
    ListingState.OPEN,
    ListingState.SUSPENDED,
)


def context_for_jobs(jobs: Sequence[Job]) -> CheckContext:
    """Facts for these jobs: words, wages, postal codes, names, and the companies' other jobs."""
    return CheckContext(
        today=timezone.localdate(),
        wages=_wages({(job.workplace_municipality_id or "")[:2] for job in jobs}),
        postal=_towns({job.workplace_postal_code for job in jobs}),
        words=active_words(),
        names=company_names(),
        twins=_twins({job.company_id for job in jobs if job.company_id}),
        publication_days=settings.PUBLICATION_DAYS,
    )


def context_for_company(company: Company) -> CheckContext:
    """Facts for a company's own record."""
    return CheckContext(
        today=timezone.localdate(),
        postal=_towns({company.postal_code}),
        words=active_words(),
        names=company_names(),
    )


def active_words() -> tuple:
    """The operators' words in force: read each time, so that a change holds at once on every server."""
    return tuple(word.as_rule() for word in CheckWord.objects.filter(active=True))


def company_names() -> NameIndex:
    """Index of the public companies' names; up to five minutes old."""
    names = cache.get(NAMES_KEY)
    if names is None:
        names = tuple(Company.objects.public().order_by("pk").values_list("pk", "name"))
        cache.set(NAMES_KEY, names, NAMES_SECONDS)
    return _indexed(tuple(names))


@lru_cache(maxsize=2)
def _indexed(names: tuple[tuple[int, str], ...]) -> NameIndex:
    return index_names(names)


def _wages(prefectures: set[str]) -> dict[str, list[Wage]]:
    found: dict[str, list[Wage]] = defaultdict(list)
    rows = MinimumWage.objects.filter(prefecture_code__in=prefectures).order_by("effective_from")
    for row in rows:
        found[row.prefecture_code].append(Wage(row.effective_from, row.yen_per_hour, row.confirmed))
    return found


def _towns(codes: set[str]) -> dict[str, list[PostalTown]] | None:
    found: dict[str, list[PostalTown]] = defaultdict(list)
    wanted = {code for code in codes if code}
    rows = PostalCode.objects.filter(code__in=wanted).values_list(
        "code", "municipality_id", "municipality__parent_id", "municipality__name", "town"
    )
    for code, municipality, parent, name, town in rows:
        found[code].append(PostalTown(municipality, parent or "", name, town))
    return dict(found) if found or PostalCode.objects.exists() else None


def _twins(companies: Iterable[int]) -> dict[int, list[Twin]]:
    found: dict[int, list[Twin]] = defaultdict(list)
    wanted = set(companies)
    rows = (
        Job.objects.filter(Q(company__in=wanted), listing__state__in=COMPARED_STATES)
        .order_by("-pk")
        .annotate(beginning=Left("description", READ))
        .values_list(
            "company_id",
            "pk",
            "listing__number",
            "title",
            "beginning",
            "kind",
            "employment_type",
            "workplace_municipality_id",
            "workplace_town",
        )
    )
    rows = rows[: MOST_TWINS * min(len(wanted), 20)]
    for company, *facts in rows:
        if len(found[company]) < MOST_TWINS:
            found[company].append(Twin(*facts))
    return found
