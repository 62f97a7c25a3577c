"""Made documents, kept as files so that asking again is cheap; and one machine makes one at a time."""

from __future__ import annotations

import fcntl
import logging
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import BoundedSemaphore

from django.conf import settings

from recruitment.sheets.paper import Paper

logger = logging.getLogger(__name__)

MOST_FILES = 2000
LONGEST_UNASKED = 30 * 24 * 3600
"""Seconds after which a document nobody asked for is deleted at the next occasion."""

WAIT_SECONDS = 8.0
"""How long a visitor waits for the documents of others; each takes well under a second, a long list some."""

PLACES = {
    "sheet": BoundedSemaphore(max(2, settings.WEB_THREADS // 2)),
    "many": BoundedSemaphore(max(1, settings.WEB_THREADS // 4)),
}
"""Threads of a process that may make a document or wait for that; the others answer ordinary pages."""


class Busy(Exception):
    """Too many documents are being made; the same again later."""


def document(paper: Paper) -> bytes:
    """The PDF of a paper, from the files or made now. Raises Busy and CannotPrint."""
    path = _folder() / f"{paper.fingerprint}.pdf"
    if (kept := _read(path)) is not None:
        return kept
    lane = "sheet" if paper.size is None else "many"
    with _place(lane), _turn(lane):
        if (kept := _read(path)) is not None:
            return kept
        made = paper.pdf()
    _write(path, made)
    return made


def _folder() -> Path:
    return Path(settings.SHEETS_ROOT)


def _read(path: Path) -> bytes | None:
    try:
        content = path.read_bytes()
    except OSError:
        return None
    with suppress(OSError):
        os.utime(path)
    return content


def _write(path: Path, content: bytes) -> None:
    """Keep a document; a full disk spoils nothing."""
    unfinished = path.with_name(f"{path.name}.{os.getpid()}")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)
        _forget_oldest()
    except OSError:
        logger.warning("a printed document could not be kept", exc_info=True)


def _forget_oldest() -> None:
    """What nobody asked for longest goes: jobs end, and their documents name people."""
    with os.scandir(_folder()) as entries:
        files = sorted((entry.stat().st_mtime, entry.path) for entry in entries if ".pdf" in entry.name)
    surplus, limit = len(files) - MOST_FILES, time.time() - LONGEST_UNASKED
    for place, (asked, path) in enumerate(files):
        if place >= surplus and asked >= limit:
            break
        with suppress(OSError):
            Path(path).unlink()


@contextmanager
def _place(lane: str) -> Iterator[None]:
    """A place among the threads that may wait. Raises Busy when there is none."""
    if not PLACES[lane].acquire(blocking=False):
        raise Busy
    try:
        yield
    finally:
        PLACES[lane].release()


@contextmanager
def _turn(lane: str) -> Iterator[None]:
    """Wait until no other thread or process of this machine makes a document of this kind. Raises Busy.

    Making one keeps a processor busy: the visitors of ordinary pages must not feel it, nor those who want
    one sheet that others want many.
    """
    _folder().mkdir(mode=0o700, parents=True, exist_ok=True)
    with (_folder() / f".making-{lane}").open("wb") as lock:
        until = time.monotonic() + WAIT_SECONDS
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            except BlockingIOError:
                if time.monotonic() > until:
                    raise Busy from None
                time.sleep(0.05)
        yield
