"""Requests of each address during the last minute, in the memory of this process."""

from __future__ import annotations

import ipaddress
import time
from collections import Counter
from collections.abc import Callable
from threading import Lock

WINDOW = 60.0
MOST_ADDRESSES = 50_000
"""More are not told apart: whoever sends from so many is no longer one visitor."""


def network_of(address: str) -> str:
    """What counts as one visitor: an IPv4 address, or the /64 that one line has of IPv6."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return address
    if found.version == 4:
        return str(found)
    return str(ipaddress.ip_network((found, 64), strict=False))


class Minute:
    """Counts over a sliding minute: the current window, and the part of the last one still within it."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self.clock = clock
        self.lock = Lock()
        self.window = 0
        self.now: Counter[str] = Counter()
        self.before: Counter[str] = Counter()

    def add(self, visitor: str) -> float:
        """Count one request; returns how many there were within the minute that ends now."""
        with self.lock:
            passed = self._turn()
            if visitor in self.now or len(self.now) < MOST_ADDRESSES:
                self.now[visitor] += 1
            return self._sum(visitor, passed)

    def seen(self, visitor: str) -> float:
        """Return how many there were, without counting."""
        with self.lock:
            return self._sum(visitor, self._turn())

    def seconds_to(self, visitor: str, limit: float) -> int:
        """Whole seconds after which the sum is below a limit if nothing more comes; at least 1."""
        with self.lock:
            passed = self._turn()
            now, before = self.now[visitor], self.before[visitor]
        if now >= limit:
            return int(WINDOW * (1 - passed) + WINDOW * (1 - limit / now)) + 1
        wanted = 1 - (limit - now) / before if before else 0.0
        return max(1, int(WINDOW * (wanted - passed)) + 1)

    def _turn(self) -> float:
        """Begin a new window when it is time; returns the part of the window that is over, 0 to 1."""
        window, passed = divmod(self.clock(), WINDOW)
        if window != self.window:
            self.before = self.now if window == self.window + 1 else Counter()
            self.now, self.window = Counter(), int(window)
        return passed / WINDOW

    def _sum(self, visitor: str, passed: float) -> float:
        return self.now[visitor] + self.before[visitor] * (1 - passed)
