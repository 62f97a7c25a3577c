"""The list of events and the events in it."""

from home.events.models.event import EventPage, EventSession
from home.events.models.index import EventIndexPage

__all__ = ["EventIndexPage", "EventPage", "EventSession"]
