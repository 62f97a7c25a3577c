"""schema.org Event of an event page; nothing is said that is not known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from django.utils import timezone

from core.seo import JsonLd, absolute, image_address, site_identity
from home.events.enums import EventState

if TYPE_CHECKING:
    from home.events.models import EventPage

SCHEMA = "https://schema.org/"


def event_data(event: EventPage, request: HttpRequest) -> JsonLd:
    """Time, place, state, organiser and offer of an event."""
    identity = site_identity(request)
    data: JsonLd = {
        "@context": "https://schema.org",
        "@type": "Event",
        "name": event.title,
        "startDate": _moment(event, event.starts_at),
        "endDate": _moment(event, event.ends_at),
        "eventStatus": SCHEMA + ("EventCancelled" if event.cancelled else "EventScheduled"),
        "eventAttendanceMode": SCHEMA + _mode(event),
        "organizer": {
            "@type": "Organization",
            "name": event.organiser or identity.publisher or identity.name,
        },
        "url": absolute(request, event.url or "/"),
    }
    optional = {
        "description": event.meta_description,
        "location": _locations(event, request),
        "image": image_address(request, event.hero_image),
        "maximumAttendeeCapacity": event.capacity,
        "offers": _offer(event, request),
    }
    return data | {name: value for name, value in optional.items() if value}


def _moment(event: EventPage, moment: Any) -> str:
    local = timezone.localtime(moment)
    return local.date().isoformat() if event.all_day else local.isoformat()


def _mode(event: EventPage) -> str:
    if not event.online:
        return "OfflineEventAttendanceMode"
    return "MixedEventAttendanceMode" if event.place_name else "OnlineEventAttendanceMode"


def _locations(event: EventPage, request: HttpRequest) -> list[JsonLd]:
    found: list[JsonLd] = []
    if event.place_name:
        found.append(
            {"@type": "Place", "name": event.place_name, "address": event.place_address or event.place_name}
        )
    if event.online:
        url = event.online_url or absolute(request, event.url or "/")
        found.append({"@type": "VirtualLocation", "url": url})
    return found


def _offer(event: EventPage, request: HttpRequest) -> JsonLd:
    """Free events cost 0 yen; a fee is a sentence that only people can read, so it is left out."""
    if event.fee:
        return {}
    state = "SoldOut" if event.state in {EventState.FULL, EventState.CLOSED} else "InStock"
    return {
        "@type": "Offer",
        "price": 0,
        "priceCurrency": "JPY",
        "availability": SCHEMA + state,
        "url": event.apply_url or absolute(request, event.url or "/"),
    }
