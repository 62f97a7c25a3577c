"""The figures of the report; a fixed number of queries however many companies there are."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.db.models import Count, Min
from django.db.models.functions import Substr
from django.utils import timezone

from features.fiscal_year import FiscalYear
from features.models import FeatureSeriesPage, FeatureTargets, InterviewPage
from recruitment.models import Company, Job
from recruitment.vocabulary.enums import EmploymentType, SizeClass
from recruitment.vocabulary.models import Industry

UNKNOWN = "不明"


@dataclass(frozen=True)
class Goal:
    """A number reached and the target for it."""

    label: str
    unit: str
    reached: int
    target: int

    @property
    def is_met(self) -> bool:
        """Whether the target is reached."""
        return self.reached >= self.target

    @property
    def missing(self) -> int:
        """How many are still to be made."""
        return max(self.target - self.reached, 0)


@dataclass(frozen=True)
class Bar:
    """One group: how many of its companies were featured, and how many are hiring now."""

    label: str
    featured: int
    hiring: int


@dataclass(frozen=True)
class Spread:
    """Featured companies by one property; `slug` is unique on the page."""

    slug: str
    title: str
    bars: list[Bar]
    note: str = ""


@dataclass(frozen=True)
class FeaturedCompany:
    """What is kept of a company in its last article of the year."""

    industry: str
    size: str
    employment_types: tuple[str, ...]


class Coverage:
    """The report of one fiscal year."""

    def __init__(self, year: FiscalYear, targets: FeatureTargets) -> None:
        self.year = year
        self.articles = InterviewPage.objects.first_published_in(year)
        self.featured = featured_companies(self.articles.order_by("first_published_at", "pk"))
        themes = FeatureSeriesPage.objects.begun_in(year).count()
        self.goals = [
            Goal("特集テーマ", "本", themes, targets.themes),
            Goal("紹介した会社", "社", len(self.featured), targets.companies),
        ]

    def spreads(self) -> list[Spread]:
        """By industry, size and employment type."""
        companies = self.featured.values()
        hiring = Company.objects.hiring().order_by()
        return [
            self.by_industry(Counter(company.industry for company in companies), hiring),
            self.by_size(Counter(company.size for company in companies), hiring),
            self.by_employment_type(
                Counter(code for company in companies for code in company.employment_types)
            ),
        ]

    def by_industry(self, featured: Counter[str], hiring: Iterable[Company]) -> Spread:
        """By division of the industry classification; divisions without anybody are left out."""
        rows = hiring.annotate(division=Substr("industry__path", 1, 1)).values_list("division")
        counts = {division or "": number for division, number in rows.annotate(Count("pk"))}
        labels = dict(Industry.objects.divisions().values_list("code", "name"))
        return Spread("industry", "業種（大分類）", bars(labels, featured, counts))

    def by_size(self, featured: Counter[str], hiring: Iterable[Company]) -> Spread:
        """By number of employees."""
        counts: Counter[str] = Counter()
        for employees, number in hiring.values_list("employees").annotate(Count("pk")):
            size = SizeClass.of(employees)
            counts[size.value if size else ""] += number
        return Spread("size", "従業員の規模", bars(dict(SizeClass.choices), featured, counts))

    def by_employment_type(self, featured: Counter[str]) -> Spread:
        """By employment type of the jobs the companies were hiring for."""
        rows = Job.objects.open().order_by().values_list("employment_type")
        counts = dict(rows.annotate(Count("company", distinct=True)))
        note = "1社がいくつもの雇用形態で募集しているときは、それぞれに数えます。"
        return Spread("type", "雇用形態", bars(dict(EmploymentType.choices), featured, counts), note)


def featured_companies(articles: Iterable[InterviewPage]) -> dict[str, FeaturedCompany]:
    """Companies by code; a company of several articles counts once, as it was in the last one."""
    rows = articles.exclude(company_code="").values_list(
        "company_code", "company_industry", "company_size", "company_employment_types"
    )
    return {
        code: FeaturedCompany(industry, size, tuple(filter(None, types.split(","))))
        for code, industry, size, types in rows
    }


def bars(labels: Mapping[str, str], featured: Mapping[str, int], hiring: Mapping[str, int]) -> list[Bar]:
    """A bar for each group of which there is any company; unknown ones come last."""
    found = [
        Bar(label, featured.get(code, 0), hiring.get(code, 0))
        for code, label in [*labels.items(), ("", UNKNOWN)]
    ]
    return [bar for bar in found if bar.featured or bar.hiring]


def years() -> list[FiscalYear]:
    """Fiscal years from the first article to now, latest first."""
    now = FiscalYear.of(timezone.localdate())
    first = InterviewPage.objects.aggregate(first=Min("first_published_at"))["first"]
    begin = min(FiscalYear.of(timezone.localdate(first)), now) if first else now
    return [FiscalYear(year) for year in range(now.year, begin.year - 1, -1)]
