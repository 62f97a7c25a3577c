"""Store postings as open jobs, quickly, for tests and benchmarks."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from django.utils import timezone

from recruitment.models import Company, Job, Listing
from recruitment.vocabulary.enums import EmploymentPeriod, EmploymentType, ListingState
from recruitment.vocabulary.levels import CURRENT_OCCUPATION_REVISION
from recruitment.vocabulary.loading import load_reference_tables
from recruitment.vocabulary.models import Occupation
from tests.search.judged.structure import Posting
from tests.search.judged.world import Employer, employers, facts

HEAD_OFFICE = "131041"
BATCH = 500
FEATURES = {fact.key: fact.feature for fact in facts() if fact.feature}
HOLIDAYS = ("9", "7", "49", "78", "37")
"""Holidays of postings that do not keep Saturdays and Sundays free."""


def store(postings: Sequence[Posting]) -> list[Job]:
    """Make an open job of every posting, the first the newest, without touching any index."""
    load_reference_tables()
    now, today = timezone.now(), timezone.localdate()
    companies, occupations = _companies(), _occupations()
    jobs = Job.objects.bulk_create(
        [
            _job(posting, companies[posting.company], occupations[posting.trade.code], now)
            for posting in postings
        ],
        batch_size=BATCH,
    )
    Listing.objects.bulk_create(
        [
            Listing(
                job=job,
                number=number_of(posting),
                state=ListingState.OPEN,
                first_published_at=now - datetime.timedelta(seconds=posting.number),
                confirmed_on=today,
                publication_end=today + datetime.timedelta(days=posting.number % 90),
                grant_eligible=posting.number % 7 == 0,
            )
            for posting, job in zip(postings, jobs, strict=True)
        ],
        batch_size=BATCH,
    )
    return jobs


def number_of(posting: Posting) -> str:
    """Job number of a posting."""
    return f"010006-{posting.number + 1:06d}"


def _job(posting: Posting, company: Company, occupation: int, now: datetime.datetime) -> Job:
    """A job with the fields that search reads; every eleventh names no occupation of the table."""
    start, end = posting.hours
    job = Job(
        company=company,
        title=posting.title,
        kind=posting.kind,
        occupation_id=None if posting.number % 11 == 5 else occupation,
        workplace_municipality_id=posting.place.code,
        workplace_town=posting.town,
        employment_type=posting.type,
        employment_period=EmploymentPeriod.INDEFINITE,
        dispatched=posting.type == EmploymentType.DISPATCHED,
        work_start=datetime.time.fromisoformat(start),
        work_end=datetime.time.fromisoformat(end),
        pay_unit=posting.pay_unit,
        pay_min=posting.pay_min,
        pay_max=posting.pay_min + posting.pay_min // 5,
        weekly_hours=posting.weekly_hours,
        scheduled_hours=posting.scheduled_hours,
        live=True,
        first_published_at=now,
        last_published_at=now,
        **posting.texts,
        **_ticks(posting),
    )
    job.set_comparable_pay()
    return job


def _ticks(posting: Posting) -> dict[str, Any]:
    """What the record tells by codes: yes, no, or nothing where only the text says so."""
    features = sorted(FEATURES[key] for key in posting.ticked if key in FEATURES)
    is_free = "weekends_off" in posting.ticked
    values: dict[str, Any] = {
        "features": f",{','.join(features)}," if features else "",
        "holidays": "678" if is_free else HOLIDAYS[posting.number % len(HOLIDAYS)],
        "working_days": "12345" if is_free else "9",
    }
    for fact in facts():
        if fact.record and (fact.key in posting.ticked or fact.key not in posting.facts):
            values |= _recorded(fact.record, fact.key in posting.ticked, posting.number)
    return values


def _recorded(name: str, is_offered: bool, number: int) -> dict[str, Any]:
    """Values of one item of the record."""
    if name == "overtime":
        return {
            "overtime": not is_offered,
            "overtime_hours": None if is_offered else Decimal(number % 30 + 1),
        }
    if name == "annual_holidays":
        return {"annual_holidays": 120 + number % 8 if is_offered else 96 + number % 20}
    return {name: is_offered}


def _occupations() -> dict[str, int]:
    """Middle classes of the table in force."""
    return dict(Occupation.objects.filter(revision=CURRENT_OCCUPATION_REVISION).values_list("code", "pk"))


def _companies() -> dict[Employer, Company]:
    """A record of each employer; those of an earlier call are used again."""
    known = [employer for sector in employers().values() for employer in sector]
    made = [_company(employer, number) for number, employer in enumerate(known)]
    Company.objects.bulk_create(made, ignore_conflicts=True)
    stored = Company.objects.in_bulk([company.code for company in made], field_name="code")
    return {employer: stored[company.code] for employer, company in zip(known, made, strict=True)}


def _company(employer: Employer, number: int) -> Company:
    return Company(
        code=f"P8{number:05d}",
        name=f"{employer.form}{employer.name}",
        name_kana=employer.kana,
        municipality_id=HEAD_OFFICE if employer.is_from_tokyo else "012131",
        live=True,
    )
