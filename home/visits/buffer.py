"""Collects page views in memory and writes them together, so that showing a page costs no query."""

from __future__ import annotations

import atexit
import logging
import threading
import time
from collections import Counter
from datetime import date

from django.conf import settings
from django.db import DatabaseError, InterfaceError
from django.utils import timezone

from home.visits.models import PageView

logger = logging.getLogger(__name__)
MOST_PATHS = 5000
"""So many different pages are kept between two writes; more are not counted."""


class ViewBuffer:
    """Page views of this process that are not in the database yet. What a crash loses is ten seconds."""

    def __init__(self) -> None:
        self._counts: Counter[tuple[date, str]] = Counter()
        self._lock = threading.Lock()
        self._writing = threading.Lock()
        self._written = time.monotonic()

    def add(self, path: str) -> None:
        """Note one view of a path today."""
        key = (timezone.localdate(), path)
        with self._lock:
            if key in self._counts or len(self._counts) < MOST_PATHS:
                self._counts[key] += 1

    def flush(self) -> None:
        """Write everything now. Never raises: what cannot be written is kept for the next time."""
        if not self._writing.acquire(blocking=False):
            return
        try:
            with self._lock:
                counts, self._counts = self._counts, Counter()
            self._written = time.monotonic()
            if counts:
                self._write(counts)
        finally:
            self._writing.release()

    def flush_if_due(self, **_signal: object) -> None:
        """Write when the last time is long enough ago (setting `VISITS_FLUSH_SECONDS`; None: never)."""
        seconds = settings.VISITS_FLUSH_SECONDS
        if seconds is not None and self._counts and time.monotonic() - self._written >= seconds:
            self.flush()

    def clear(self) -> None:
        """Forget what is not written yet."""
        with self._lock:
            self._counts.clear()

    def _write(self, counts: Counter[tuple[date, str]]) -> None:
        try:
            PageView.objects.add(counts)
        except (DatabaseError, InterfaceError):
            logger.warning("page views could not be written; trying again later", exc_info=True)
            with self._lock:
                if len(self._counts) < MOST_PATHS:
                    self._counts.update(counts)


views = ViewBuffer()


def write_at_exit() -> None:
    """Write the rest when the process ends in an orderly way."""
    if settings.VISITS_FLUSH_SECONDS is not None:
        views.flush()


atexit.register(write_at_exit)
