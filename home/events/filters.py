"""The query string of the list of events as a value object."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from urllib.parse import urlencode

from home.events.enums import EventAudience, EventKind
from home.events.months import Month
from home.events.querysets import EventQuerySet

YEAR = re.compile(r"20[0-9]{2}", re.ASCII)


@dataclass(frozen=True)
class EventFilter:
    """Kind, audience, and which view: a month's calendar, the past (of a year), else what comes next."""

    kind: str = ""
    audience: str = ""
    month: Month | None = None
    past: str = ""

    @classmethod
    def from_query(cls, query: Mapping[str, str]) -> EventFilter:
        """Read the query string; what makes no sense is ignored."""
        kind, audience, past = query.get("kind", ""), query.get("audience", ""), query.get("past", "")
        return cls(
            kind=kind if kind in EventKind.values else "",
            audience=audience if audience in EventAudience.values else "",
            month=Month.parse(query.get("month", "")),
            past=past if past == "all" or YEAR.fullmatch(past) else "",
        )

    def apply(self, events: EventQuerySet) -> EventQuerySet:
        """Events that pass kind and audience."""
        if self.kind:
            events = events.filter(kind=self.kind)
        if self.audience:
            events = events.filter(audience_group=self.audience)
        return events

    def with_(self, **changes: Any) -> EventFilter:
        """The filter with something changed."""
        return replace(self, **changes)

    def query_string(self) -> str:
        """With the question mark; empty when nothing is chosen."""
        parts = {"kind": self.kind, "audience": self.audience, "month": self.month, "past": self.past}
        text = urlencode({name: str(value) for name, value in parts.items() if value})
        return f"?{text}" if text else ""
