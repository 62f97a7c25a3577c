"""Themes and articles in the tree of a test; live and complete unless a trait says otherwise."""

import datetime
from typing import Any

import factory
import wagtail_factories
from django.utils import timezone

from features.enums import InterviewKind
from features.models import FeatureIndexPage, FeatureSeriesPage, InterviewPage
from tests.home.factories import library_picture, top_page
from tests.recruitment.factories import CompanyFactory

BODY: list[tuple[str, Any]] = [
    ("paragraph", "<p>朝の工場に湯気が上がります。</p>"),
    ("answer", {"question": "入社のきっかけは？", "answer": "<p>あいさつの声です。</p>", "portrait": None}),
    ("data_box", {"heading": "会社の基本情報", "note": ""}),
    ("jobs", {"heading": "この会社で募集中の求人"}),
]


def feature_index() -> FeatureIndexPage:
    """The one list of features, made when missing."""
    return FeatureIndexPage.objects.first() or FeatureIndexPageFactory()


def days_from_today(days: int) -> datetime.date:
    """A day before (negative) or after today."""
    return timezone.localdate() + datetime.timedelta(days=days)


class FeatureIndexPageFactory(wagtail_factories.PageFactory):
    """The list of themes and articles."""

    class Meta:
        model = FeatureIndexPage

    parent = factory.LazyFunction(top_page)
    title = "特集"
    slug = "features"


class FeatureSeriesPageFactory(wagtail_factories.PageFactory):
    """A theme that is running."""

    class Meta:
        model = FeatureSeriesPage

    class Params:
        past = factory.Trait(
            starts_on=factory.LazyFunction(lambda: days_from_today(-90)),
            ends_on=factory.LazyFunction(lambda: days_from_today(-1)),
        )
        upcoming = factory.Trait(starts_on=factory.LazyFunction(lambda: days_from_today(1)))

    parent = factory.LazyFunction(feature_index)
    title = factory.Sequence(lambda n: f"はじめて働く人へ{n}")
    slug = factory.Sequence(lambda n: f"series-{n}")
    lead = "初めての職場で、最初の一年をどう過ごしたのか。"
    starts_on = factory.LazyFunction(lambda: days_from_today(-10))


class InterviewPageFactory(wagtail_factories.PageFactory):
    """An interview with an employee, published today."""

    class Meta:
        model = InterviewPage

    class Params:
        draft = factory.Trait(live=False, first_published_at=None)
        story = factory.Trait(
            kind=InterviewKind.STORY,
            company=None,
            consent_on=factory.LazyFunction(timezone.localdate),
            consent_method="paper",
        )

    parent = factory.LazyFunction(feature_index)
    title = factory.Sequence(lambda n: f"工場の夜を守る{n}")
    slug = factory.Sequence(lambda n: f"article-{n}")
    kind = InterviewKind.EMPLOYEE
    lead = "止まらない機械のそばで、耳を澄ませる人がいます。"
    company = factory.SubFactory(CompanyFactory)
    person = "三浦 拓也さん"
    person_role = "設備保全係"
    cover = factory.LazyFunction(library_picture)
    body = factory.LazyFunction(lambda: list(BODY))
    first_published_at = factory.LazyFunction(timezone.now)
