"""Build the public files: all formats in one reading of the ledger."""

from __future__ import annotations

import gzip
import hashlib
import shutil
import time
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import BinaryIO

from django.utils import timezone

from core.links import absolute_url
from core.outbox.texts import site_name
from recruitment.nationaldata.writing import FORMATS, Head, Writer, writer_for
from recruitment.provision.files.manifest import Manifest, PublicFile, current_manifest, replace, root
from recruitment.provision.ledger import learn_of_ends
from recruitment.provision.models import FeedPosition, ProvidedJob
from recruitment.provision.rows import rows_of

OFTEN = timedelta(seconds=50)
"""Shortest time between two builds; the clock asks each minute."""
SHARE = 10
"""Ordinary changes wait so many times as long as the last build took; withdrawals do not."""
DAILY = timedelta(hours=23)
COMPRESSION = 4
STAY = timedelta(minutes=5)
"""For so long a build stays beside its successor: somebody may be about to open it. It may hold contact
data of a job that was withdrawn since, so it goes then."""


def is_due(now: datetime | None = None) -> bool:
    """Whether the files should be built: daily, soon after a change, at once after a withdrawal."""
    last = current_manifest()
    if last is None or any(not file.path.exists() for file in last.files):
        return True
    age = (now or timezone.now()) - datetime.fromisoformat(last.built_at)
    if age < OFTEN:
        return False
    changed = ProvidedJob.objects.once_public().after(last.position)
    if age >= DAILY or (age >= timedelta(seconds=SHARE * last.seconds) and changed.exists()):
        return True
    return changed.exclude(pk__in=ProvidedJob.objects.public().values("pk")).exists()


def build() -> Manifest:
    """Write all formats of the public jobs and make them the current ones; returns what was made."""
    started, now = time.monotonic(), timezone.localtime()
    learn_of_ends()
    position = FeedPosition.objects.values_list("last", flat=True).first() or 0
    head = Head(absolute_url("opendata:terms"), site_name(), now.isoformat(timespec="seconds"), position)
    folder = root() / f"{now:%Y%m%d-%H%M%S}-{position}"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    outputs = [_Output(folder, name, writer_for(name, head)) for name in FORMATS]
    try:
        number = _write(outputs)
        files = tuple(output.close() for output in outputs)
    except BaseException:
        for output in outputs:
            output.abandon()
        shutil.rmtree(folder, ignore_errors=True)
        raise
    taken = round(time.monotonic() - started, 3)
    manifest = Manifest(head.built_at, position, number, taken, head.terms, head.source, files)
    replace(manifest)
    return manifest


class _Hashed:
    """A file that knows its size and checksum."""

    def __init__(self, path: Path) -> None:
        self._file: BinaryIO = path.open("wb")
        self._hash = hashlib.sha256()
        self.size = 0

    def write(self, piece: bytes) -> int:
        self._hash.update(piece)
        self.size += len(piece)
        return self._file.write(piece)

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> str:
        self._file.close()
        return self._hash.hexdigest()


class _Output:
    """One format, plain and compressed side by side."""

    def __init__(self, folder: Path, name: str, writer: Writer) -> None:
        self._folder, self._format, self._name = folder, name, f"jobs{FORMATS[name]}"
        self.writer = writer
        self._plain = _Hashed(folder / self._name)
        self._small = _Hashed(folder / f"{self._name}.gz")
        # Neither name nor time in its head: the same rows give the same bytes.
        self._gzip = gzip.GzipFile(
            filename="", mode="wb", compresslevel=COMPRESSION, fileobj=self._small, mtime=0
        )

    def write(self, piece: bytes) -> None:
        self._plain.write(piece)
        self._gzip.write(piece)

    def close(self) -> PublicFile:
        self._gzip.close()
        return PublicFile(
            name=self._name,
            format=self._format,
            sha256=self._plain.close(),
            bytes=self._plain.size,
            gzip_sha256=self._small.close(),
            gzip_bytes=self._small.size,
            folder=self._folder.name,
        )

    def abandon(self) -> None:
        """Close what is unfinished."""
        with suppress(OSError, ValueError):
            self._gzip.close()
        self._plain.close()
        self._small.close()


def _write(outputs: list[_Output]) -> int:
    number = 0
    for output in outputs:
        output.write(output.writer.opening())
    for row in rows_of(ProvidedJob.objects.public()):
        number += 1
        for output in outputs:
            output.write(output.writer.row(row))
    for output in outputs:
        output.write(output.writer.closing())
    return number


def remove_old(now: datetime | None = None) -> None:
    """Remove the builds before the current one, some minutes after it was made; what is being built stays."""
    last = current_manifest()
    if last is None or (now or timezone.now()) - datetime.fromisoformat(last.built_at) < STAY:
        return
    current = last.files[0].folder
    for folder in root().iterdir():
        if folder.is_dir() and folder.name < current:
            shutil.rmtree(folder, ignore_errors=True)
