"""Companies and jobs in named states. A job is complete, so that it may be published."""

import datetime
from decimal import Decimal
from typing import Any

import factory
from django.utils import timezone

from accounts.models import User
from recruitment.models import Company, Job, Membership
from recruitment.vocabulary.enums import (
    CloseReason,
    EmploymentPeriod,
    EmploymentType,
    JobKind,
    ListingState,
    MembershipRole,
    PayUnit,
    SmokingMeasure,
)
from tests.vocabulary.factories import IndustryFactory, MunicipalityFactory, OccupationFactory


class CompanyFactory(factory.django.DjangoModelFactory):
    """A public company; `draft=True` is not public."""

    class Meta:
        model = Company

    class Params:
        draft = factory.Trait(live=False, first_published_at=None)

    name = factory.Sequence(lambda n: f"株式会社しおさい製作所{n}")
    name_kana = factory.Sequence(lambda n: f"しおさいせいさくしょ{'あいうえお'[n % 5]}")
    postal_code = "0530018"
    municipality = factory.SubFactory(MunicipalityFactory)
    town = "旭町"
    block = "4-5-6"
    industry = factory.SubFactory(IndustryFactory)
    employees = 42
    pr_text = "紙の原料を運ぶ機械をつくっています。"
    live = True
    first_published_at = factory.LazyFunction(timezone.now)


class MembershipFactory(factory.django.DjangoModelFactory):
    """A person of a company."""

    class Meta:
        model = Membership

    company = factory.SubFactory(CompanyFactory)
    user = factory.LazyFunction(lambda: User.objects.create_user(f"member{User.objects.count()}@example.jp"))
    role = MembershipRole.OWNER


class JobFactory(factory.django.DjangoModelFactory):
    """A complete job: a draft, unless a trait says `open`, `expired`, `closed` or `suspended`."""

    class Meta:
        model = Job

    class Params:
        open = factory.Trait(facts={"state": ListingState.OPEN})
        expired = factory.Trait(facts={"state": ListingState.OPEN, "days_left": -1})
        closed = factory.Trait(facts={"state": ListingState.CLOSED, "close_reason": CloseReason.FILLED_HERE})
        suspended = factory.Trait(facts={"state": ListingState.SUSPENDED})
        high_school = factory.Trait(kind=JobKind.HIGH_SCHOOL, hello_work_number="01040-123456")
        internship = factory.Trait(
            kind=JobKind.INTERNSHIP,
            employment_type=EmploymentType.INTERN,
            internship_programme="一日目は工場の見学、二日目から仕上げの体験をします。",
        )
        hourly = factory.Trait(
            pay_unit=PayUnit.HOURLY, pay_min=1200, pay_max=1350, employment_type=EmploymentType.PART_TIME
        )
        fixed_term = factory.Trait(
            employment_period=EmploymentPeriod.FIXED_TERM,
            period_start=datetime.date(2027, 4, 1),
            period_end=datetime.date(2028, 3, 31),
            renewal="possible",
            renewal_criteria="業務量と勤務成績により判断します。",
            renewal_limit="上限なし",
        )

    facts: dict[str, Any] = {}
    """What its listing says, for a job that was published: since now, for 60 days unless a trait says so."""
    grant = False
    """Decided to be eligible for the migration support grant."""
    company = factory.SubFactory(CompanyFactory)
    kind = JobKind.REGULAR
    title = factory.Sequence(lambda n: f"紙製品の検査・梱包スタッフ{n}")
    industry = factory.SubFactory(IndustryFactory)
    occupation = factory.SubFactory(OccupationFactory)
    description = "できあがった紙製品を目で見て確かめ、箱に詰める仕事です。"
    workplace_postal_code = "0530018"
    workplace_municipality = factory.SubFactory(MunicipalityFactory)
    workplace_town = "旭町"
    workplace_block = "4-5-6"
    workplace_change_scope = "変更なし"
    duties_change_scope = "変更なし"
    smoking_measure = SmokingMeasure.NO_SMOKING_INDOORS
    employment_type = EmploymentType.REGULAR
    employment_period = EmploymentPeriod.INDEFINITE
    trial_period = False
    working_days = "12345"
    work_start = datetime.time(8, 30)
    work_end = datetime.time(17, 15)
    break_start = datetime.time(12, 0)
    break_end = datetime.time(12, 45)
    break_note = "昼のほか、15時に10分"
    discretionary = False
    holidays = "678"
    overtime = True
    overtime_hours = Decimal("10.50")
    weekly_hours = Decimal("40.00")
    pay_unit = PayUnit.MONTHLY
    pay_min = 195_000
    pay_max = 240_000
    fixed_overtime = False
    insurance_note = "雇用保険、労災保険、健康保険、厚生年金保険"
    subsidy = False
    age_limit = False
    application_method = "お電話でご連絡ください。"

    @classmethod
    def _build(cls, model_class: type[Job], *args: Any, **kwargs: Any) -> Job:
        return super()._build(model_class, *args, **_without_listing(kwargs))

    @classmethod
    def _create(cls, model_class: type[Job], *args: Any, **kwargs: Any) -> Job:
        """Store the job, public from the start when it was published, then what its listing says."""
        facts = dict(kwargs["facts"])
        if facts:
            now, today = timezone.now(), timezone.localdate()
            kwargs |= {"live": True, "first_published_at": now, "last_published_at": now}
            facts |= {"first_published_at": now, "confirmed_on": today}
            facts["publication_end"] = today + datetime.timedelta(days=facts.pop("days_left", 60))
            if facts["state"] == ListingState.CLOSED:
                facts["closed_at"] = now
        if kwargs["grant"]:
            facts |= {"grant_eligible": True, "grant_decided_on": timezone.localdate()}
        job: Job = super()._create(model_class, *args, **_without_listing(kwargs))
        for name, value in facts.items():
            setattr(job.listing, name, value)
        if facts:
            job.listing.save()  # as actions do, so that everything which follows a listing is told
        return job


def _without_listing(kwargs: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in kwargs.items() if name not in ("facts", "grant")}
