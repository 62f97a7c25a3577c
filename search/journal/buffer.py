"""Searches and what became of them, collected in memory and written together."""

from __future__ import annotations

import time

from core.write_behind import WriteBehind
from search.journal.notes import Batch, Ending, Shown
from search.journal.writing import write

MOST_KEPT = 5000
"""So many notes are kept between two writes; more are lost."""
PATIENCE = 120
"""Seconds an ending waits for its search, which another process may still hold."""


class Journal(WriteBehind[Batch]):
    """Notes of this process that are not in the database yet."""

    def __init__(self) -> None:
        super().__init__()
        self._batch = Batch([], [])

    def add(self, note: Shown | Ending) -> None:
        """Keep a note, unless there are too many already."""
        with self.lock:
            notes = self._batch.shown if isinstance(note, Shown) else self._batch.endings
            if len(notes) < MOST_KEPT:
                notes.append(note)

    def is_empty(self) -> bool:
        """Whether nobody searched."""
        return not (self._batch.shown or self._batch.endings)

    def take(self) -> Batch:
        """All notes."""
        batch, self._batch = self._batch, Batch([], [])
        return batch

    def write(self, batch: Batch) -> None:
        """Store them; endings whose search is not there yet are tried again for a while."""
        unknown, now = write(batch), time.monotonic()
        for ending in unknown:
            if now - ending.noted < PATIENCE:
                self.add(ending)

    def put_back(self, batch: Batch) -> None:
        """Keep notes for the next time, unless there are too many already."""
        if len(self._batch.shown) + len(self._batch.endings) < MOST_KEPT:
            self._batch.shown.extend(batch.shown)
            self._batch.endings.extend(batch.endings)


journal = Journal()
