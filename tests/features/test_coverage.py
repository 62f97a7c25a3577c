"""The coverage report: figures, order, export, rights."""

import csv
import datetime
import io
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone
from openpyxl import load_workbook
from wagtail.models import Site

from features.coverage.companies import companies_by_need
from features.coverage.report import Coverage, years
from features.fiscal_year import FiscalYear
from features.models import FeatureTargets, InterviewPage
from recruitment.models import Company
from tests.features.factories import FeatureSeriesPageFactory, InterviewPageFactory
from tests.recruitment.factories import CompanyFactory, JobFactory

pytestmark = pytest.mark.django_db
ADDRESS = "/cms/reports/coverage/"


def moment(year: int, month: int, day: int) -> datetime.datetime:
    return timezone.make_aware(datetime.datetime(year, month, day, 0, 30))


@pytest.mark.parametrize(
    ("day", "year"),
    [((2026, 4, 1), 2026), ((2027, 3, 31), 2026), ((2026, 3, 31), 2025), ((2026, 12, 31), 2026)],
)
def test_the_fiscal_year_begins_in_april(day: tuple[int, int, int], year: int) -> None:
    assert FiscalYear.of(datetime.date(*day)) == FiscalYear(year)


def test_years_reach_back_to_the_first_article(at: Callable[..., Any]) -> None:
    at(2026, 11, 21)
    assert [str(year) for year in years()] == ["2026年度"]

    InterviewPageFactory(first_published_at=moment(2025, 4, 1))
    assert [year.year for year in years()] == [2026, 2025]


class TestFigures:
    @pytest.fixture
    def report(self) -> Callable[[], Coverage]:
        return lambda: Coverage(FiscalYear(2026), FeatureTargets(themes=1, companies=3))

    def test_counts_themes_and_companies_of_the_year(self, report: Callable[[], Coverage]) -> None:
        FeatureSeriesPageFactory(starts_on=datetime.date(2026, 4, 1))
        FeatureSeriesPageFactory(starts_on=datetime.date(2026, 3, 31))
        FeatureSeriesPageFactory(starts_on=datetime.date(2026, 5, 1), live=False)
        company = CompanyFactory()
        InterviewPageFactory(company=company, first_published_at=moment(2026, 4, 1))
        InterviewPageFactory(company=company, first_published_at=moment(2027, 3, 31))
        InterviewPageFactory(first_published_at=moment(2026, 6, 1))
        InterviewPageFactory(first_published_at=moment(2026, 3, 31))
        InterviewPageFactory(first_published_at=moment(2026, 6, 1), draft=True)

        themes, companies = report().goals

        assert (themes.reached, themes.is_met, themes.missing) == (1, True, 0)
        assert (companies.reached, companies.is_met, companies.missing) == (2, False, 1)

    def test_a_company_counts_after_it_has_left(self, report: Callable[[], Coverage]) -> None:
        article = InterviewPageFactory(first_published_at=moment(2026, 6, 1))
        InterviewPage.objects.update(live=False, expired=True)
        article.company.delete()

        assert report().goals[1].reached == 1

    def test_spreads_over_industry_size_and_employment_type(self, report: Callable[[], Coverage]) -> None:
        job = JobFactory(open=True, company=CompanyFactory(employees=5))
        JobFactory(open=True, hourly=True, company=CompanyFactory(employees=None))
        InterviewPageFactory(company=job.company, first_published_at=moment(2026, 6, 1))

        spreads = {
            spread.slug: [(bar.label, bar.featured, bar.hiring) for bar in spread.bars]
            for spread in report().spreads()
        }

        assert spreads["size"] == [("1～9人", 1, 1), ("不明", 0, 1)]
        assert spreads["type"] == [("正社員", 1, 1), ("パート・アルバイト", 0, 1)]
        assert [numbers for _, *numbers in spreads["industry"]] == [[1, 2]]


def test_companies_never_visited_that_are_hiring_come_first() -> None:
    recent, quiet = CompanyFactory(name="最近"), CompanyFactory(name="募集なし")
    old, never = CompanyFactory(name="ずっと前"), CompanyFactory(name="まだ")
    InterviewPageFactory(company=recent, first_published_at=moment(2026, 6, 1))
    InterviewPageFactory(company=old, first_published_at=moment(2024, 6, 1))
    InterviewPageFactory(company=never, draft=True)
    for company in (never, recent):
        JobFactory(open=True, company=company)
    CompanyFactory(draft=True)

    found = companies_by_need()

    assert list(found) == [never, old, recent, quiet]
    assert [company.open_jobs for company in found] == [1, 0, 1, 0]


class TestScreen:
    def test_shows_goals_pictures_tables_and_companies(self, client_for: Callable[[str], Client]) -> None:
        FeatureTargets.objects.create(site=Site.objects.get(), themes=5, companies=7)
        InterviewPageFactory(company=JobFactory(open=True).company)

        html = client_for("supervisor").get(ADDRESS).content.decode()

        assert "目標 5本" in html
        assert "目標 7社" in html
        assert html.count('role="img" aria-labelledby="bars-') == 3
        assert html.count('<table class="coverage__table">') == 3
        assert "特集の掲載状況" in html

    @pytest.mark.parametrize("query", ["year=abc", "year=99999", "year=%00", "p=999", "year="])
    def test_strange_queries_are_harmless(self, client_for: Callable[[str], Client], query: str) -> None:
        assert client_for("editor").get(f"{ADDRESS}?{query}").status_code == 200

    @pytest.mark.parametrize(
        ("role", "may"),
        [("editor", True), ("administrator", True), ("supervisor", True)]
        + [(role, False) for role in ("contractor-editor", "moderator", "operator", "counsellor")],
    )
    def test_who_may_read_it(self, client_for: Callable[[str], Client], role: str, may: bool) -> None:
        client = client_for(role)

        assert (client.get(ADDRESS).status_code == 200) is may
        assert (ADDRESS in client.get("/cms/").content.decode()) is may

    def test_asks_the_same_for_many_companies(
        self, client_for: Callable[[str], Client], max_queries: Callable[[int], Any]
    ) -> None:
        client = client_for("editor")
        first = CompanyFactory()
        Company.objects.bulk_create(
            Company(name=f"会社{number}", live=True, code=f"P9{number:05d}", industry=first.industry)
            for number in range(300)
        )
        client.get(ADDRESS)

        with max_queries(25):
            client.get(f"{ADDRESS}?p=2")


class TestExport:
    @pytest.fixture
    def company(self) -> Company:
        return CompanyFactory(name='=HYPERLINK("https://evil.example")', employees=5)

    def test_csv_opens_in_excel_and_runs_nothing(
        self, client_for: Callable[[str], Client], company: Company
    ) -> None:
        response = client_for("editor").get(f"{ADDRESS}?export=csv")
        text = b"".join(response.streaming_content).decode("utf-8")

        assert text.startswith("\ufeff企業コード")
        row = list(csv.DictReader(io.StringIO(text.removeprefix("\ufeff"))))[0]
        assert row["会社"] == f"'{company.name}"
        assert row["最後に載せた日"] == "まだ"

    def test_xlsx_runs_nothing(self, client_for: Callable[[str], Client], company: Company) -> None:
        response = client_for("editor").get(f"{ADDRESS}?export=xlsx")
        sheet = load_workbook(io.BytesIO(b"".join(response.streaming_content))).active

        assert [cell.value for cell in sheet[1]][:2] == ["企業コード", "会社"]
        assert sheet["B2"].value == f"'{company.name}"
        assert sheet["B2"].data_type == "s"
