"""The year of the high-school route: where today stands, on every kind of day."""

import datetime

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from home.landing.blocks.school import CalendarDateBlock
from home.landing.school_calendar import DEFAULT_DATES, day_in, timeline
from tests.home.landing.factories import LandingPageFactory, body


@pytest.mark.parametrize(
    ("today", "now", "following", "days"),
    [
        ((2026, 4, 1), None, "求人の受付が始まる", 61),
        ((2026, 5, 31), None, "求人の受付が始まる", 1),
        ((2026, 6, 1), "求人の受付が始まる", "求人票が公開される", 30),
        ((2026, 9, 4), "職場を見学する", "応募書類の提出が始まる", 1),
        ((2026, 9, 5), "応募書類の提出が始まる", "選考と内定が始まる", 11),
        ((2026, 11, 21), "二次募集", "卒業と入社の準備", 50),
        ((2027, 3, 31), "卒業と入社の準備", "求人の受付が始まる", 62),
        ((2028, 2, 29), "卒業と入社の準備", "求人の受付が始まる", 93),
    ],
)
def test_today_has_a_place(today: tuple[int, int, int], now: str | None, following: str, days: int) -> None:
    year = timeline(DEFAULT_DATES, datetime.date(*today))

    assert (year.now and year.now.title) == now
    assert (year.next.title, year.days_left) == (following, days)
    assert [stage.place for stage in year.stages].count("now") == (now is not None)


def test_dates_may_stand_in_any_order() -> None:
    year = timeline(reversed(DEFAULT_DATES), datetime.date(2026, 11, 21))

    assert [stage.title for stage in year.stages] == [entry["title"] for entry in DEFAULT_DATES]


def test_no_dates_no_calendar() -> None:
    assert timeline([], datetime.date(2026, 11, 21)) is None


def test_leap_day_of_a_common_year() -> None:
    assert day_in(2026, 2, 29) == datetime.date(2027, 2, 28)


@pytest.mark.parametrize(("month", "day"), [("2", 30), ("4", 31), ("6", 32)])
def test_a_day_that_never_comes_is_refused(month: str, day: int) -> None:
    block = CalendarDateBlock()

    with pytest.raises(ValidationError):
        block.clean(block.to_python({"month": month, "day": day, "label": "", "title": "見学", "text": ""}))


@pytest.mark.django_db
def test_page_marks_today_and_counts_the_days(client: Client, at) -> None:
    at(2026, 11, 21, 9)
    page = LandingPageFactory(body=body(("school_calendar", {"heading": "一年の流れ"})))

    html = client.get(page.url).content.decode()

    assert html.count("いまはここ") == 2  # in the list and in the table
    assert 'aria-current="step"' in html
    assert "あと50日" in html
    assert "年度の日程をもとにしています" not in html


@pytest.mark.django_db
def test_dates_of_an_earlier_year_say_so(client: Client, at) -> None:
    at(2027, 6, 1, 9)
    page = LandingPageFactory(body=body(("school_calendar", {"checked_year": 2026})))

    assert "2026年度の日程をもとにしています" in client.get(page.url).content.decode()
