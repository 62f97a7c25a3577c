"""Events as other programs read them: iCal files and JSON-LD."""

import json
import re
from typing import Any

import pytest
from django.test import Client
from django.utils.dateparse import parse_datetime
from icalendar import Calendar

from home.events.models import EventSession
from tests.home.events.factories import EventPageFactory, event_index
from tests.home.factories import library_picture

pytestmark = pytest.mark.django_db


def entries(client: Client, path: str) -> list[Any]:
    response = client.get(path)
    assert response.status_code == 200
    assert response["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(response.content).walk("VEVENT")


def december(**values: Any) -> Any:
    start, end = (parse_datetime(f"2026-12-05T{hour}:00:00+09:00") for hour in (13, 16))
    event = EventPageFactory(**{"starts_at": start, "ends_at": end, **values})
    event.save_revision().publish()
    event.refresh_from_db()
    return event


def test_file_of_one_event(client: Client) -> None:
    event = december(title="説明会；第1部, 第2部", lead="改行\nのある説明")

    (entry,) = entries(client, f"{event.url}event.ics")

    assert entry["uid"] == str(event.translation_key)
    assert entry["summary"] == "説明会；第1部, 第2部"
    assert entry["dtstart"].dt.isoformat() == "2026-12-05T13:00:00+09:00"
    assert entry["dtstart"].params["TZID"] == "Asia/Tokyo"
    assert entry["status"] == "CONFIRMED"
    assert entry["location"] == "駅前交流センター 北海道苫小牧市中央町1丁目"


def test_calendar_carries_its_time_zone(client: Client) -> None:
    text = client.get(f"{december().url}event.ics").content.decode()

    assert "BEGIN:VTIMEZONE" in text
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_change_keeps_the_uid_and_raises_the_sequence(client: Client) -> None:
    event = december()
    (before,) = entries(client, f"{event.url}event.ics")

    event.cancelled = True
    event.save_revision().publish()
    (after,) = entries(client, f"{event.url}event.ics")

    assert after["uid"] == before["uid"]
    assert after["sequence"] > before["sequence"]
    assert after["status"] == "CANCELLED"


def test_whole_days_end_on_the_day_after(client: Client) -> None:
    event = december(all_day=True)

    (entry,) = entries(client, f"{event.url}event.ics")

    assert entry["dtstart"].dt.isoformat() == "2026-12-05"
    assert entry["dtend"].dt.isoformat() == "2026-12-06"


def test_sessions_are_entries_of_their_own(client: Client) -> None:
    event = december()
    for hour in (13, 15):
        start = parse_datetime(f"2026-12-05T{hour}:00:00+09:00")
        EventSession.objects.create(page=event, starts_at=start, ends_at=start, note=f"{hour}時の回")

    found = entries(client, f"{event.url}event.ics")

    assert [str(entry["summary"]).split()[-1] for entry in found] == ["13時の回", "15時の回"]
    assert len({entry["uid"] for entry in found}) == 2


def test_feed_has_coming_and_recent_events_but_no_drafts(client: Client, max_queries: Any) -> None:
    for _ in range(3):
        EventPageFactory()
    EventPageFactory(past=True)
    EventPageFactory(draft=True)
    client.get("/events/calendar.ics")

    with max_queries(8):
        found = entries(client, "/events/calendar.ics")

    assert len(found) == 4


def test_feed_of_nothing_is_a_calendar(client: Client) -> None:
    event_index()

    assert entries(client, "/events/calendar.ics") == []


@pytest.mark.parametrize("slug", ["%00", "a%20b", "missing", "%E4%BC%9A"])
def test_address_of_nothing_has_no_file(client: Client, slug: str) -> None:
    assert client.get(f"/events/{slug}/event.ics").status_code == 404


def test_draft_has_no_file(client: Client) -> None:
    event = EventPageFactory(draft=True)

    assert client.get(f"/events/{event.slug}/event.ics").status_code == 404


def structured(client: Client, event: Any) -> dict[str, Any]:
    html = client.get(event.url).content.decode()
    found = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    return next(data for data in map(json.loads, found) if data["@type"] == "Event")


def test_json_ld_of_a_free_event_in_a_place(client: Client) -> None:
    data = structured(client, december(hero_image=library_picture(), organiser="苫小牧市"))

    assert data["startDate"] == "2026-12-05T13:00:00+09:00"
    assert data["eventStatus"].endswith("EventScheduled")
    assert data["eventAttendanceMode"].endswith("OfflineEventAttendanceMode")
    assert data["location"][0]["@type"] == "Place"
    assert data["offers"]["price"] == 0
    assert data["organizer"]["name"] == "苫小牧市"
    assert data["image"].startswith("http")


@pytest.mark.parametrize(
    ("place", "mode", "kinds"),
    [("", "Online", ["VirtualLocation"]), ("市民会館", "Mixed", ["Place", "VirtualLocation"])],
)
def test_json_ld_of_an_online_event(client: Client, place: str, mode: str, kinds: list[str]) -> None:
    data = structured(client, december(place_name=place, online=True, fee="500円", cancelled=True))

    assert data["eventAttendanceMode"].endswith(f"{mode}EventAttendanceMode")
    assert [location["@type"] for location in data["location"]] == kinds
    assert data["eventStatus"].endswith("EventCancelled")
    assert "offers" not in data
