"""Which page views are counted, and how they reach the database."""

import datetime
from typing import Any

import pytest
from django.db import DatabaseError, IntegrityError
from django.http import HttpResponse
from django.test import Client, RequestFactory
from django.utils import timezone

from core import sums
from core.visitors import is_person
from home.visits.buffer import ViewBuffer, views
from home.visits.counting import counted_path, is_page_view
from home.visits.models import PageView
from home.visits.periodic import condense, first_month_by_day
from tests.home.factories import ContentPageFactory
from tests.recruitment.factories import JobFactory

PHONE = (
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Safari"
)
LINE = f"{PHONE} Line/14.0"


@pytest.fixture(autouse=True)
def nothing_collected() -> Any:
    views.clear()
    yield
    views.clear()


@pytest.mark.parametrize("name", [PHONE, LINE, "Mozilla/5.0 (Linux; Android 14; CUBOT P80) Chrome/130"])
def test_browsers_are_people(name: str) -> None:
    assert is_person(name)


@pytest.mark.parametrize(
    "name",
    [
        "",
        "curl/8.5",
        "Mozilla/5.0 (compatible; Googlebot/2.1)",
        "Mozilla/5.0 (compatible; bingbot/2.0)",
        "Mozilla/5.0 AppleWebKit/537.36 HeadlessChrome/130.0",
        "Mozilla/5.0 (compatible; UptimeMonitor)",
        "facebookexternalhit/1.1",
        "python-requests/2.32",
    ],
)
def test_robots_are_not(name: str) -> None:
    assert not is_person(name)


@pytest.mark.parametrize(
    ("path", "headers", "status", "kind", "counted"),
    [
        ("/", {}, 200, "text/html; charset=utf-8", True),
        ("/cms/", {}, 200, "text/html", False),
        ("/my/", {}, 200, "text/html", False),
        ("/jobs/", {"HX-Request": "true"}, 200, "text/html", False),
        ("/jobs/", {"Sec-Purpose": "prefetch;prerender"}, 200, "text/html", False),
        ("/news/feed.xml", {}, 200, "application/atom+xml", False),
        ("/missing/", {}, 404, "text/html", False),
        ("/old/", {}, 301, "text/html", False),
    ],
)
def test_only_whole_public_pages_count(
    path: str, headers: dict[str, str], status: int, kind: str, counted: bool
) -> None:
    request = RequestFactory().get(path, headers={"User-Agent": PHONE, **headers})
    request.resolver_match = None

    assert is_page_view(request, HttpResponse(status=status, content_type=kind)) is counted


def test_path_is_short_and_clean() -> None:
    assert counted_path("/a\x00b\n/" + "あ" * 300) == "/ab/" + "あ" * 196


@pytest.mark.django_db
class TestWriting:
    def test_views_are_collected_and_written_together(self, client: Client, max_queries: Any) -> None:
        job = JobFactory(open=True)
        page = ContentPageFactory()
        for path in (page.url, page.url, job.get_absolute_url(), f"{page.url}?utm_source=x"):
            client.get(path, headers={"User-Agent": PHONE})
        assert not PageView.objects.exists()

        with max_queries(3):  # two of them the transaction
            views.flush()

        counts = dict(PageView.objects.values_list("path", "count"))
        assert counts == {page.url: 3, job.get_absolute_url(): 1}

    def test_later_views_of_the_day_are_added(self) -> None:
        for _ in range(3):
            views.add("/")
            views.flush()

        assert [(row.path, row.count) for row in PageView.objects.all()] == [("/", 3)]

    def test_previews_are_not_counted(self) -> None:
        page = ContentPageFactory()
        original = RequestFactory().get("/cms/", headers={"User-Agent": PHONE})

        assert page.make_preview_request(original, page.default_preview_mode).status_code == 200
        views.flush()

        assert not PageView.objects.exists()

    def test_a_broken_database_loses_nothing_and_fails_nobody(self, monkeypatch: Any) -> None:
        def fail(*args: Any) -> None:
            raise DatabaseError("locked")

        views.add("/news/")
        with monkeypatch.context() as broken:
            broken.setattr(type(PageView.objects.all()), "add", fail)
            broken.setattr(type(PageView.objects), "add", fail)
            views.flush()
        views.flush()

        assert PageView.objects.get().count == 1

    def test_many_different_paths_do_not_fill_the_memory(self, monkeypatch: Any) -> None:
        monkeypatch.setattr("home.visits.buffer.MOST_PATHS", 3)
        buffer = ViewBuffer()
        for number in range(9):
            buffer.add(f"/{number}/")
        buffer.add("/0/")
        buffer.flush()

        assert sorted(PageView.objects.values_list("path", "count")) == [("/0/", 2), ("/1/", 1), ("/2/", 1)]

    def test_is_written_only_when_due(self, settings: Any, monkeypatch: Any) -> None:
        buffer = ViewBuffer()
        buffer.add("/")
        settings.VISITS_FLUSH_SECONDS = 3600
        buffer.flush_if_due()
        assert not PageView.objects.exists()

        settings.VISITS_FLUSH_SECONDS = 0
        buffer.flush_if_due(sender=None)
        assert PageView.objects.exists()

    def test_what_is_tried_again_was_not_written_in_part(self, monkeypatch: Any) -> None:
        monkeypatch.setattr(sums, "ROWS_PER_STATEMENT", 1)
        today = timezone.localdate()

        with pytest.raises(IntegrityError):
            PageView.objects.add({(today, "/a/"): 1, (today, "/b/"): -5})

        assert not PageView.objects.exists()

    def test_thousands_of_pages_take_a_few_statements(self, max_queries: Any) -> None:
        day = datetime.date(2026, 11, 21)
        with max_queries(6):  # two of them the transaction
            PageView.objects.add({(day, f"/jobs/{number}/"): 1 for number in range(1000)})

        assert PageView.objects.total() == 1000


def test_twenty_five_months_keep_their_days() -> None:
    assert first_month_by_day(datetime.date(2026, 11, 21)) == datetime.date(2024, 10, 1)
    assert first_month_by_day(datetime.date(2026, 1, 31)) == datetime.date(2023, 12, 1)


@pytest.mark.django_db
def test_old_days_become_months(at: Any) -> None:
    at(2026, 11, 21, 12)
    old, kept = datetime.date(2024, 9, 1), datetime.date(2024, 10, 5)
    days = {(old, "/"): 2, (old.replace(day=2), "/"): 3, (old.replace(day=30), "/jobs/"): 4, (kept, "/"): 5}
    PageView.objects.add(days)

    condense()
    assert condense() == ""

    rows = set(PageView.objects.values_list("day", "path", "count"))
    assert rows == {(old, "/", 5), (old, "/jobs/", 4), (kept, "/", 5)}
