"""Declarations in named states."""

import datetime

import factory
from django.utils import timezone

from recruitment.grant.facts import company_snapshot
from recruitment.grant.models import AreaLaw, DisadvantagedArea, GrantApplication, GrantState
from recruitment.grant.table import QUESTIONS
from tests.recruitment.factories import CompanyFactory
from tests.vocabulary.factories import MunicipalityFactory

GOOD_ANSWERS = {question.id: question.expected for question in QUESTIONS}


class GrantApplicationFactory(factory.django.DjangoModelFactory):
    """A declaration that waits; `eligible=True` is decided and in force."""

    class Meta:
        model = GrantApplication

    class Params:
        eligible = factory.Trait(
            state=GrantState.ELIGIBLE,
            decided_on=factory.LazyFunction(timezone.localdate),
            valid_until=factory.LazyFunction(lambda: timezone.localdate() + datetime.timedelta(days=365)),
            facts=factory.LazyAttribute(lambda row: company_snapshot(row.company)),
        )

    company = factory.SubFactory(CompanyFactory, capital=30_000_000)
    answers = factory.LazyFunction(lambda: dict(GOOD_ANSWERS))
    declared_name = "代表取締役　三浦誠"


class DisadvantagedAreaFactory(factory.django.DjangoModelFactory):
    """A municipality of the Tokyo area."""

    class Meta:
        model = DisadvantagedArea

    municipality = factory.SubFactory(
        MunicipalityFactory,
        code="133035",
        prefecture_code="13",
        prefecture="東京都",
        name="瑞穂町",
        kana="ミズホマチ",
        kind="town",
    )
    law = AreaLaw.MOUNTAIN
