"""The report on page views."""

import datetime
from typing import Any

import pytest
from django.urls import reverse

from home.visits.models import PageView
from tests.home.factories import ContentPageFactory, NewsPageFactory
from tests.recruitment.factories import JobFactory

pytestmark = pytest.mark.django_db
TODAY = datetime.date(2026, 11, 21)


def seen(*views: tuple[str, int], day: datetime.date = TODAY) -> None:
    PageView.objects.add({(day, path): count for path, count in views})


@pytest.fixture
def report(client_for: Any, at: Any) -> Any:
    client = client_for("supervisor")
    at(2026, 11, 21, 12)

    def read(**query: str) -> Any:
        return client.get(reverse("page_views_report"), query)

    return read


def test_names_pages_and_sections(report: Any) -> None:
    job = JobFactory(open=True, title="港の事務")
    news = NewsPageFactory(title="冬の説明会")
    ContentPageFactory(title="移住の案内", slug="uij")
    seen(("/", 5), (job.get_absolute_url(), 9), (news.url, 3), ("/uij/", 2), ("/gone/", 1), ("/jobs/", 4))

    html = report().content.decode()

    for text in ("港の事務", "冬の説明会", "移住の案内", "（今はないページ）", "求人を探す", "お知らせ"):
        assert text in html
    assert "<strong>24</strong>" in html
    assert "11月21日（土）の 9 回" not in html
    assert "11月21日（土）の 24 回" in html


def test_empty_period_says_so(report: Any) -> None:
    assert "この期間の閲覧はまだありません" in report().content.decode()


def test_long_periods_are_shown_by_month(report: Any) -> None:
    seen(("/", 2), day=datetime.date(2025, 12, 31))
    seen(("/", 3))

    html = report(first="2025-12-01", last="2026-11-21").content.decode()

    assert "2025年12月" in html
    assert html.count("<rect") == 12


@pytest.mark.parametrize(
    ("query", "sentence"),
    [
        ({"first": "2026-11-20", "last": "2026-11-01"}, "それより後の日"),
        ({"first": "1999-01-01", "last": "2026-11-01"}, "5年まで"),
        ({"first": "きのう", "last": "2026-11-01"}, "日付"),
        ({"first": ""}, "必須"),
    ],
)
def test_impossible_periods_are_explained(report: Any, query: dict[str, str], sentence: str) -> None:
    response = report(**query)

    assert response.status_code == 200
    assert sentence in response.content.decode()


def test_spreadsheet_has_every_page_and_no_formula(report: Any) -> None:
    JobFactory(open=True, title="=cmd()")
    from recruitment.models import Job

    seen((Job.objects.get().get_absolute_url(), 7), *((f"/p{number}/", 1) for number in range(60)))

    csv = b"".join(report(export="csv")).decode("utf-8-sig").splitlines()

    assert csv[0] == "ページ,アドレス,閲覧数"
    assert csv[1].startswith("'=cmd(),/jobs/")
    assert len(csv) == 62
    assert report(export="xlsx").status_code == 200


def test_cost_does_not_grow_with_pages(report: Any, max_queries: Any) -> None:
    seen(*((f"/p{number}/", number + 1) for number in range(300)))
    report()

    with max_queries(16):
        assert "/p299/" in report().content.decode()
