"""Events: states, times, list, calendar, past."""

import datetime
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.http import QueryDict
from django.test import Client
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from home.events.filters import EventFilter
from home.events.models import EventPage, EventSession
from home.events.months import Bounds, Month
from tests.home.events.factories import EventPageFactory, event_index, in_days

TODAY = datetime.date(2026, 11, 21)


def moment(text: str) -> Any:
    return parse_datetime(f"{text}:00+09:00")


class TestFilter:
    @pytest.mark.parametrize(
        ("query", "expected"),
        [
            ("", EventFilter()),
            ("kind=fair&audience=student", EventFilter("fair", "student")),
            ("month=2026-12", EventFilter(month=Month(2026, 12))),
            ("past=2025", EventFilter(past="2025")),
            ("past=all", EventFilter(past="all")),
            ("kind=%00&audience='", EventFilter()),
            ("month=2026-13&past=1", EventFilter()),
            ("month=２０２６-12", EventFilter()),
            ("month=9999-12&past=-2026", EventFilter()),
        ],
    )
    def test_reads_what_makes_sense(self, query: str, expected: EventFilter) -> None:
        assert EventFilter.from_query(QueryDict(query)) == expected

    def test_becomes_a_query_string_again(self) -> None:
        assert EventFilter("fair", month=Month(2026, 2)).query_string() == "?kind=fair&month=2026-02"


class TestMonth:
    def test_walks_over_the_new_year(self) -> None:
        assert Month(2026, 12).plus(1) == Month(2027, 1)
        assert Month(2026, 1).plus(-1) == Month(2025, 12)
        assert Month(2026, 12).last == datetime.date(2026, 12, 31)

    def test_can_be_walked_no_farther_than_events_and_two_years(self) -> None:
        assert Bounds.around(TODAY, None, None) == (Month(2026, 11), Month(2026, 11))
        assert Bounds.around(TODAY, datetime.date(2026, 9, 1), datetime.date(2027, 1, 1)) == (
            Month(2026, 9),
            Month(2027, 1),
        )
        far = Bounds.around(TODAY, datetime.date(1990, 1, 1), datetime.date(2090, 1, 1))
        assert far == (Month(2024, 11), Month(2028, 11))
        assert Month(1990, 1) not in far


@pytest.mark.django_db
class TestTimes:
    @pytest.mark.parametrize(
        ("values", "field"),
        [
            ({"ends_at": moment("2026-12-01T09:00")}, "ends_at"),
            ({"apply_until": moment("2026-12-05T09:00")}, "apply_until"),
            ({"apply_by": "url"}, "apply_url"),
            ({"apply_by": "phone"}, "apply_phone"),
            ({"apply_by": "phone", "apply_phone": "javascript:1"}, "apply_phone"),
        ],
    )
    def test_faults_are_told_at_their_field(self, values: dict[str, Any], field: str) -> None:
        event = EventPageFactory(starts_at=moment("2026-12-01T13:00"), ends_at=moment("2026-12-01T16:00"))
        for name, value in values.items():
            setattr(event, name, value)

        with pytest.raises(ValidationError) as caught:
            event.full_clean()

        assert list(caught.value.message_dict) == [field]

    @pytest.mark.parametrize("values", [{"ends_at": in_days(-1)}, {"apply_until": in_days(9)}])
    def test_database_refuses_times_out_of_order(self, values: dict[str, Any]) -> None:
        event = EventPageFactory()

        with pytest.raises(IntegrityError), transaction.atomic():
            EventPage.objects.filter(pk=event.pk).update(**values)

    def test_whole_days_last_to_the_end_of_the_last_day(self, at: Any) -> None:
        event = EventPageFactory(
            all_day=True, starts_at=moment("2026-12-01T09:00"), ends_at=moment("2026-12-02T00:00")
        )
        event.full_clean()
        event.save()

        at(2026, 12, 2, 20)

        assert event.ends_at == moment("2026-12-02T23:59")
        assert event in EventPage.objects.upcoming()

    @pytest.mark.parametrize(
        ("now", "values", "state"),
        [
            ((2026, 11, 21), {}, "open"),
            ((2026, 11, 29), {}, "closing"),
            ((2026, 11, 30, 18), {}, "closed"),
            ((2026, 12, 1, 14), {}, "closed"),
            ((2026, 12, 1, 17), {}, "over"),
            ((2026, 11, 21), {"full": True}, "full"),
            ((2026, 11, 21), {"full": True, "cancelled": True}, "cancelled"),
            ((2026, 12, 1, 14), {"apply_by": "none"}, "free"),
            ((2026, 12, 1, 12), {"apply_until": None}, "closing"),
        ],
    )
    def test_state_follows_the_clock(
        self, at: Any, now: tuple[int, ...], values: dict[str, Any], state: str
    ) -> None:
        event = EventPageFactory(
            by_url=True,
            starts_at=moment("2026-12-01T13:00"),
            ends_at=moment("2026-12-01T16:00"),
            **{"apply_until": moment("2026-11-30T17:00"), **values},
        )
        at(*now)

        assert event.state == state
        assert event.takes_applications is (state in {"open", "closing"})

    def test_month_is_one_of_japan(self) -> None:
        # 31 December, 23:30 in Japan is 14:30 UTC of the same day; 1 January, 00:30 is still December in UTC.
        eve = EventPageFactory(starts_at=moment("2026-12-31T23:00"), ends_at=moment("2026-12-31T23:30"))
        dawn = EventPageFactory(starts_at=moment("2027-01-01T00:30"), ends_at=moment("2027-01-01T07:00"))
        both = EventPageFactory(starts_at=moment("2026-12-30T09:00"), ends_at=moment("2027-01-03T17:00"))

        def events_in(month: Month) -> list[EventPage]:
            return list(EventPage.objects.between(month.first, month.last))

        assert events_in(Month(2026, 12)) == [both, eve]
        assert events_in(Month(2027, 1)) == [both, dawn]

    def test_days_are_those_of_the_sessions(self) -> None:
        event = EventPageFactory(starts_at=moment("2026-12-01T09:00"), ends_at=moment("2026-12-03T17:00"))
        assert [day.day for day in event.days] == [1, 2, 3]

        for day in (1, 3):
            EventSession.objects.create(
                page=event, starts_at=moment(f"2026-12-0{day}T09:00"), ends_at=moment(f"2026-12-0{day}T10:00")
            )

        assert [day.day for day in EventPage.objects.get().days] == [1, 3]


@pytest.mark.django_db
class TestList:
    def show(self, client: Client, query: str = "") -> str:
        event_index()
        response = client.get(f"/events/{query}")
        assert response.status_code == 200
        return response.content.decode()

    def test_says_when_there_is_nothing(self, client: Client) -> None:
        assert "いま予定している催しはありません" in self.show(client)
        assert "終わった催しはありません" in self.show(client, "?past=all")
        this_month = Month.of(timezone.localdate())
        assert f"{this_month.label}の予定はありません" in self.show(client, f"?month={this_month}")

    def test_next_event_comes_first_and_past_ones_stand_apart(self, client: Client) -> None:
        EventPageFactory(title="来月の会", starts_at=in_days(30), ends_at=in_days(30, 16))
        EventPageFactory(title="あしたの会")
        EventPageFactory(title="先日の会", past=True)
        EventPageFactory(title="下書きの会", draft=True)

        coming, over = self.show(client), self.show(client, "?past=all")

        assert coming.index("あしたの会") < coming.index("来月の会")
        assert "先日の会" not in coming
        assert "下書きの会" not in coming + over
        assert "先日の会" in over
        assert "あしたの会" not in over

    def test_filters_by_kind_and_audience(self, client: Client) -> None:
        EventPageFactory(title="生徒の見学", kind="tour", audience_group="student")
        EventPageFactory(title="移住の相談", kind="consultation", audience_group="newcomer")

        html = self.show(client, "?kind=tour&audience=student")

        assert "生徒の見学" in html
        assert "移住の相談" not in html
        assert 'content="noindex"' in html

    def test_calendar_shows_every_day_of_an_event(self, client: Client, at: Any) -> None:
        at(2026, 11, 21, 9)
        EventPageFactory(
            title="三日間の講習", starts_at=moment("2026-12-30T10:00"), ends_at=moment("2027-01-01T12:00")
        )

        december, january = self.show(client, "?month=2026-12"), self.show(client, "?month=2027-01")

        # In the table and in the list of small screens.
        assert december.count("三日間の講習</a>") == 4
        assert january.count("三日間の講習</a>") == 2
        assert 'rel="next"' in december
        assert 'rel="next"' not in january

    def test_calendar_ends_where_events_end(self, client: Client, at: Any) -> None:
        at(2026, 11, 21, 9)
        html = self.show(client, "?month=2020-01")

        assert "calendar__table" not in html
        assert 'rel="prev"' not in self.show(client, "?month=2026-11")

    @pytest.mark.parametrize(
        "query",
        [
            "month=%00",
            "month=0000-00",
            "month=2026-12-01",
            "past=99999",
            "kind=' OR 1=1",
            "page=-1",
            "page=x",
        ],
    )
    def test_strange_queries_are_harmless(self, client: Client, query: str) -> None:
        EventPageFactory()

        self.show(client, f"?{query}")

    @pytest.mark.parametrize("query", ["", "?past=all", "?month={month}"])
    def test_asks_the_database_the_same_for_many_events(
        self, client: Client, max_queries: Any, query: str
    ) -> None:
        query = query.format(month=Month.of(timezone.localdate()))
        for _ in range(15):
            EventPageFactory(starts_at=in_days(0, 0), ends_at=in_days(0, 23))
            EventPageFactory(past=True)
        self.show(client, query)

        with max_queries(13):
            self.show(client, query)


@pytest.mark.django_db
class TestEvent:
    def test_says_everything_a_visitor_needs(self, client: Client) -> None:
        event = EventPageFactory(
            by_url=True, capacity=40, audience="どなたでも参加できます", contact="しごと応援課", online=True
        )

        html = client.get(event.url).content.decode()

        for text in (
            "駅前交流センター",
            "40人",
            "どなたでも参加できます",
            "しごと応援課",
            "オンラインで参加",
        ):
            assert text in html
        assert 'href="https://forms.example.jp/1"' in html

    @pytest.mark.parametrize("values", [{"full": True}, {"cancelled": True}])
    def test_full_and_cancelled_events_take_no_applications(
        self, client: Client, values: dict[str, bool]
    ) -> None:
        event = EventPageFactory(by_url=True, **values)

        assert 'href="https://forms.example.jp/1"' not in client.get(event.url).content.decode()

    def test_every_optional_field_may_be_empty(self, client: Client) -> None:
        event = EventPageFactory(lead="", place_name="", place_address="")

        assert "決まり次第" in client.get(event.url).content.decode()

    def test_asks_the_database_little(self, client: Client, max_queries: Any) -> None:
        event = EventPageFactory()
        client.get(event.url)

        with max_queries(12):
            client.get(event.url)
