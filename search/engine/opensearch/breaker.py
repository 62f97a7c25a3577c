"""Stop asking a neighbour that does not answer, so that only one visitor waits for it and not all."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

PAUSE = 30.0


class Breaker:
    """Closed while all is well; after a failure open for a pause, then one caller may try again."""

    def __init__(self, pause: float = PAUSE, clock: Callable[[], float] = time.monotonic) -> None:
        self._pause, self._clock = pause, clock
        self._lock = threading.Lock()
        self._next_try = 0.0
        self.problem = ""
        """What went wrong last; empty while all is well."""

    def may_ask(self) -> bool:
        """Whether the neighbour may be asked now; while it is failing, the others wait for who tries."""
        with self._lock:
            if not self.problem:
                return True
            if self._clock() < self._next_try:
                return False
            self._next_try = self._clock() + self._pause
            return True

    def failed(self, problem: str) -> bool:
        """Note a failure; tells whether it is the first of a row."""
        with self._lock:
            first = not self.problem
            self.problem = problem or "?"
            self._next_try = self._clock() + self._pause
            return first

    def worked(self) -> bool:
        """Note an answer; tells whether it ends a row of failures."""
        with self._lock:
            ended = bool(self.problem)
            self.problem = ""
            return ended
