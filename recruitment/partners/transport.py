"""One request to a partner within a total deadline; never raises, whatever the other side does."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

DEADLINE_SECONDS = 15.0
"""From looking up the name to the last byte of the answer; slow drips count."""
LARGEST_ANSWER = 256 * 1024


class Fault(Enum):
    """What went wrong below HTTP."""

    NONE = "none"
    NOT_SENT = "not sent"
    """Certainly not received: no connection, no valid certificate, a forbidden address."""
    LOST = "lost"
    """Perhaps received: no answer in time, a broken or an oversized one."""


@dataclass(frozen=True)
class Request:
    """What goes out."""

    url: str
    headers: dict[str, str]
    body: bytes
    seconds: float
    method: str = "POST"


@dataclass(frozen=True)
class Reply:
    """What came back. With a fault, `reason` says in a sentence what happened."""

    status: int | None = None
    body: bytes = b""
    retry_after: str = ""
    location: str = ""
    milliseconds: int = 0
    fault: Fault = Fault.NONE
    reason: str = ""


def exchange(request: Request) -> Reply:
    """Send and wait. Certificates are always verified; redirects are never followed."""
    from recruitment.partners import wire  # noqa: PLC0415  (the HTTP client is loaded only to send)

    return wire.exchange(request)
