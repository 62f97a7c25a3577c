"""How fast somebody may search and still be noted: what is faster is a machine."""

from __future__ import annotations

import hashlib
import secrets
import threading
import time
from collections import Counter

MINUTE = 60
MOST_KNOWN = 10_000


class Pace:
    """Counts notes by caller and minute in memory, under names that mean nothing outside this process."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._salt = secrets.token_bytes(16)
        self._lock = threading.Lock()
        self._minute = 0
        self._counts: Counter[bytes] = Counter()

    def allows(self, caller: str) -> bool:
        """Count one note; False when the caller had enough of them this minute."""
        name = hashlib.blake2b(caller.encode(), digest_size=8, key=self._salt).digest()
        with self._lock:
            minute = int(time.monotonic() // MINUTE)
            if minute != self._minute or len(self._counts) >= MOST_KNOWN:
                self._minute, self._counts = minute, Counter()
            self._counts[name] += 1
            return self._counts[name] <= self._limit
