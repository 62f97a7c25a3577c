"""Collects small facts in memory and writes them together, so that showing a page costs no query.

A process writes after an answer has gone out, at most every `VISITS_FLUSH_SECONDS`, and when it ends. What a
crash loses is some seconds of numbers.
"""

from __future__ import annotations

import atexit
import logging
import threading
import time
from abc import ABC, abstractmethod

from django.conf import settings
from django.core.signals import request_finished
from django.db import DatabaseError, InterfaceError

logger = logging.getLogger(__name__)


class WriteBehind[Batch](ABC):
    """Facts of this process that are not in the database yet. `lock` guards whatever a subclass collects."""

    def __init__(self) -> None:
        self.lock = threading.Lock()
        self._writing = threading.Lock()
        self._written = time.monotonic()

    @abstractmethod
    def take(self) -> Batch:
        """Hand over everything collected and begin anew; called with the lock held."""

    @abstractmethod
    def write(self, batch: Batch) -> None:
        """Store a batch, all or nothing."""

    @abstractmethod
    def put_back(self, batch: Batch) -> None:
        """Keep what could not be written for the next time; called with the lock held."""

    @abstractmethod
    def is_empty(self) -> bool:
        """Tell whether there is nothing to write; called often and without the lock."""

    def flush(self) -> None:
        """Write everything now. Never raises: what cannot be written is kept for the next time."""
        if not self._writing.acquire(blocking=False):
            return
        try:
            self._written = time.monotonic()
            if not self.is_empty():
                self._write()
        finally:
            self._writing.release()

    def flush_if_due(self, **_signal: object) -> None:
        """Write when the last time is long enough ago (setting `VISITS_FLUSH_SECONDS`; None: never)."""
        seconds = settings.VISITS_FLUSH_SECONDS
        if seconds is not None and not self.is_empty() and time.monotonic() - self._written >= seconds:
            self.flush()

    def clear(self) -> None:
        """Forget what is not written yet."""
        with self.lock:
            self.take()

    def start(self) -> None:
        """Write after answers from now on, and the rest when the process ends in an orderly way."""
        request_finished.connect(self.flush_if_due, dispatch_uid=f"{type(self).__module__}.flush")
        atexit.register(self._write_at_exit)

    def _write(self) -> None:
        with self.lock:
            batch = self.take()
        try:
            self.write(batch)
        except (DatabaseError, InterfaceError):
            logger.warning("%s could not be written; trying again later", type(self).__name__, exc_info=True)
            with self.lock:
                self.put_back(batch)

    def _write_at_exit(self) -> None:
        if settings.VISITS_FLUSH_SECONDS is not None:
            self.flush()
