"""Few answers of everything at a time: writing one keeps a thread busy, and others have pages to answer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from threading import Lock

from django.conf import settings


class Turns:
    """Counts the answers that are being written, in this process."""

    def __init__(self, most: int) -> None:
        self.most = most
        self.running = 0
        self._lock = Lock()

    @property
    def are_taken(self) -> bool:
        """Whether no more should begin now."""
        return self.running >= self.most

    def counted(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The same pieces; they count from the first one until the last is out or the reader has gone."""
        with self._lock:
            self.running += 1
        try:
            yield from pieces
        finally:
            with self._lock:
                self.running -= 1


turns = Turns(max(1, settings.WEB_THREADS // 2))
