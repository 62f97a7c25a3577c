"""Events in the format of calendar programs (RFC 5545)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.cache import patch_cache_control
from icalendar import Calendar, Event

from core.seo import absolute

if TYPE_CHECKING:
    from home.events.models import EventPage, EventSession

PRODUCT = "-//shigoto//events//JA"
REFRESH = timedelta(hours=12)


def calendar_response(
    request: HttpRequest, events: Iterable[EventPage], name: str, filename: str = ""
) -> HttpResponse:
    """The events as a calendar; with a file name it is offered for download."""
    response = HttpResponse(
        _calendar(request, events, name).to_ical(), content_type="text/calendar; charset=utf-8"
    )
    if filename:
        response["Content-Disposition"] = f'attachment; filename="{filename}"'
    response["X-Robots-Tag"] = "noindex"
    patch_cache_control(response, public=True, max_age=600)
    return response


def _calendar(request: HttpRequest, events: Iterable[EventPage], name: str) -> Calendar:
    """A calendar to subscribe to; it carries the time zones it uses."""
    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    calendar.add("name", name)
    calendar.add("x-wr-calname", name)
    calendar.add("refresh-interval", REFRESH, parameters={"VALUE": "DURATION"})
    for event in events:
        for entry in _entries(request, event):
            calendar.add_component(entry)
    calendar.add_missing_timezones()
    return calendar


def _entries(request: HttpRequest, event: EventPage) -> Iterator[Event]:
    """One entry for the event, or one for each of its sessions."""
    for session in [*event.sessions.all()] or [None]:
        yield _entry(request, event, session)


def _entry(request: HttpRequest, event: EventPage, session: EventSession | None) -> Event:
    """The UID stays the same for ever; the sequence grows with every publication."""
    entry = Event()
    entry.add("uid", f"{event.translation_key}-{session.pk}" if session else str(event.translation_key))
    changed = event.last_published_at or timezone.now()
    entry.add("dtstamp", changed)
    entry.add("last-modified", changed)
    entry.add("sequence", event.live_revision_id or 0)
    entry.add("summary", " ".join(filter(None, [event.title, session.note if session else ""])))
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    _add_times(entry, session or event, event.all_day and session is None)
    url = absolute(request, event.url or "/")
    entry.add("url", url)
    entry.add("description", "\n".join(filter(None, [event.lead, event.online_note, url])))
    if place := " ".join(filter(None, [event.place_name, event.place_address])) or event.online_url:
        entry.add("location", place)
    return entry


def _add_times(entry: Event, times: EventPage | EventSession, all_day: bool) -> None:
    """Whole days end, as the format wants it, on the day after the last one."""
    start, end = _local(times.starts_at), _local(times.ends_at)
    entry.add("dtstart", start.date() if all_day else start)
    entry.add("dtend", end.date() + timedelta(days=1) if all_day else end)


def _local(moment: datetime) -> datetime:
    return timezone.localtime(moment)
