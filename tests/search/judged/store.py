"""Store postings as open jobs, quickly, for tests and benchmarks."""

import datetime
from collections.abc import Sequence

from django.utils import timezone

from recruitment.models import Company, Job, Listing
from recruitment.vocabulary.enums import EmploymentPeriod, ListingState, PayUnit
from recruitment.vocabulary.levels import CURRENT_OCCUPATION_REVISION, Level, MunicipalityKind
from recruitment.vocabulary.models import Municipality, Occupation
from tests.search.judged.postings import PLACES, TYPES, Posting
from tests.search.judged.trades import TRADES

COMPANIES = 40
FEATURE_CODES = {"no_experience": "no_experience", "dormitory": "dormitory", "nursery": "childcare"}


def store(postings: Sequence[Posting]) -> list[Job]:
    """Make an open job of every posting, in order, without touching the index."""
    now, today = timezone.now(), timezone.localdate()
    places, occupations, companies = _places(), _occupations(), _companies()
    jobs = Job.objects.bulk_create(
        [
            _job(posting, places, occupations, companies[posting.number % COMPANIES], now)
            for posting in postings
        ],
        batch_size=500,
    )
    Listing.objects.bulk_create(
        [
            Listing(
                job=job,
                number=f"010006-{posting.number + 1:06d}",
                state=ListingState.OPEN,
                first_published_at=now - datetime.timedelta(minutes=posting.number),
                confirmed_on=today,
                publication_end=today + datetime.timedelta(days=posting.number % 90),
                grant_eligible=posting.number % 7 == 0,
            )
            for posting, job in zip(postings, jobs, strict=True)
        ],
        batch_size=500,
    )
    return jobs


def _job(
    posting: Posting,
    places: dict[str, Municipality],
    occupations: dict[str, Occupation],
    company: Company,
    now: datetime.datetime,
) -> Job:
    """A job with the fields that search reads."""
    hourly = TYPES[posting.employment] == "120"
    job = Job(
        company=company,
        title=posting.title,
        occupation=occupations[posting.trade.key],
        occupation_name=posting.trade.occupation,
        description=posting.description,
        license=posting.trade.license,
        workplace_municipality=places[posting.place.code],
        employment_type=TYPES[posting.employment],
        employment_period=EmploymentPeriod.INDEFINITE,
        pay_unit=PayUnit.HOURLY if hourly else PayUnit.MONTHLY,
        pay_min=1_075 + posting.number % 30 * 10 if hourly else 180_000 + posting.number % 50 * 2_000,
        pay_max=300_000,
        working_days="12345",
        car_commuting="car" in posting.features,
        remote_work="remote" in posting.features,
        features="".join(f",{code}" for name, code in FEATURE_CODES.items() if name in posting.features)
        + ",",
        live=True,
        first_published_at=now,
        last_published_at=now,
    )
    job.set_comparable_pay()
    return job


def _places() -> dict[str, Municipality]:
    """The places of the postings."""
    return {
        place.code: Municipality.objects.get_or_create(
            code=place.code,
            defaults={
                "prefecture_code": place.five[:2],
                "prefecture": place.prefecture,
                "name": place.name,
                "kana": place.kana,
                "kind": MunicipalityKind.CITY,
            },
        )[0]
        for place in PLACES
    }


def _occupations() -> dict[str, Occupation]:
    """One class for each trade, three to a major class; their names do not help the search."""
    made = {}
    for number, trade in enumerate(TRADES):
        major, _ = Occupation.objects.get_or_create(
            revision=CURRENT_OCCUPATION_REVISION,
            code=f"{number // 3 + 1:02d}",
            defaults={
                "level": Level.MAJOR,
                "name": f"大分類{number // 3 + 1}",
                "path": f"{number // 3 + 1:02d}",
            },
        )
        made[trade.key], _ = Occupation.objects.get_or_create(
            revision=CURRENT_OCCUPATION_REVISION,
            code=f"{number + 1:03d}",
            defaults={
                "level": Level.MIDDLE,
                "parent": major,
                "name": f"中分類{number + 1}",
                "path": f"{major.path}/{number + 1:03d}",
            },
        )
    return made


def _companies() -> list[Company]:
    """Invented companies whose names say nothing of the work."""
    return Company.objects.bulk_create(
        [
            Company(code=f"P8{number:05d}", name=f"株式会社はまなす{number}", name_kana="", live=True)
            for number in range(COMPANIES)
        ]
    )
