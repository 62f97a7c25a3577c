"""Events of the demo city, dated from the day of loading."""

import tomllib
from datetime import date, datetime, time, timedelta
from typing import Any

from django.conf import settings
from django.utils import timezone
from wagtail.models import Page

from home.demo.publishing import publish
from home.demo.streams import stream
from home.events.enums import EventAudience
from home.events.models import EventIndexPage, EventPage, EventSession
from recruitment.demo.pictures import image as library_image

FOLDER = settings.BASE_DIR / "fixtures" / "demo" / "events"
PHONE = "0144-00-0123"
DEADLINE = time(17)
AUDIENCES = {
    "採用担当": EventAudience.EMPLOYER,
    "仕事を探して": EventAudience.SEEKER,
    "働きたい": EventAudience.SEEKER,
    "高校": EventAudience.STUDENT,
    "学生": EventAudience.STUDENT,
    "移住": EventAudience.NEWCOMER,
    "首都圏": EventAudience.NEWCOMER,
}


def read_events() -> list[dict[str, Any]]:
    """Entries of all files, in the order of the files."""
    texts = (path.read_text(encoding="utf-8") for path in sorted(FOLDER.glob("*.toml")))
    return [entry for text in texts for entry in tomllib.loads(text)["event"]]


def build_events(top: Page) -> None:
    """The list of events with its events; those that are there already are left alone."""
    index = EventIndexPage.objects.first()
    if index is None:
        intro = (
            "合同企業説明会、職場の見学、講習、移住の相談会の予定です。"
            "参加したことが会社に知らされたり、応募とみなされたりすることはありません。"
        )
        index = EventIndexPage(title="イベント・相談会", slug="events", intro=intro)
        publish(index, top)
    known = set(EventPage.objects.child_of(index).values_list("slug", flat=True))
    for entry in read_events():
        if entry["slug"] not in known:
            build_event(index, entry)


def build_event(index: EventIndexPage, entry: dict[str, Any]) -> None:
    """One event, announced a month before."""
    today = timezone.localdate()
    first = today + timedelta(days=entry["in_days"])
    last = today + timedelta(days=entry.get("end_in_days", entry["in_days"]))
    start, end = time.fromisoformat(entry["start"]), time.fromisoformat(entry["end"])
    event = EventPage(
        starts_at=moment(first, start),
        ends_at=moment(last, end),
        body=stream(entry["body"], today, entry["slug"]),
        **plain_values(entry),
        **applying(entry, first),
    )
    if last > first:
        days = [first + timedelta(days=number) for number in range((last - first).days + 1)]
        event.sessions = [
            EventSession(starts_at=moment(day, start), ends_at=moment(day, end), note=f"{number}日目")
            for number, day in enumerate(days, start=1)
        ]
    announced = min(today - timedelta(days=5), first - timedelta(days=30))
    publish(event, index, moment(announced, time(9, 30)))


def plain_values(entry: dict[str, Any]) -> dict[str, Any]:
    """What is taken from the text as it is."""
    audience = entry["audience"]
    only_online = entry["online"] and entry["place"] == "オンライン"
    groups = (group for word, group in AUDIENCES.items() if word in audience)
    return {
        "title": entry["title"],
        "slug": entry["slug"],
        "lead": entry["lead"],
        "search_description": entry["description"],
        "kind": entry["kind"],
        "audience": audience,
        "audience_group": next(groups, EventAudience.EVERYBODY),
        "hero_image": library_image(entry["image"]),
        "place_name": "" if only_online else entry["place"],
        "place_address": "" if only_online else entry["address"],
        "online": entry["online"],
        "online_note": entry["online_note"],
        "capacity": entry.get("capacity"),
        "fee": "" if entry["fee"] == "無料" else entry["fee"],
        "organiser": entry["organiser"],
        "contact": entry["contact"],
        "full": entry["full"],
        "cancelled": entry["cancelled"],
    }


def applying(entry: dict[str, Any], first: date) -> dict[str, Any]:
    """How and until when people register."""
    before = entry.get("deadline_days_before")
    return {
        "apply_by": entry["apply"],
        "apply_url": entry["apply_url"],
        "apply_phone": PHONE if entry["apply"] == "phone" else "",
        "apply_until": moment(first - timedelta(days=before), DEADLINE) if before else None,
    }


def moment(day: date, clock: time) -> datetime:
    """A time of day in Japan."""
    return timezone.make_aware(datetime.combine(day, clock))
