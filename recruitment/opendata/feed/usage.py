"""Figures of use: collected in memory and written together, so that reading costs no write."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from django.http import HttpRequest
from django.utils import timezone

from core.cached import get_or_make
from core.sums import add_up
from core.write_behind import WriteBehind
from recruitment.opendata.enums import UseKind
from recruitment.opendata.feed.records import Row
from recruitment.opendata.models import NUMBERS, ApiConsumer, ApiUse

KEYS, SECONDS = "opendata-consumer-keys", 60
"""A new key counts within a minute."""

type Day = tuple[datetime.date, str, str]
type Sums = dict[Day, list[int]]


def known_keys() -> frozenset[str]:
    """All keys that were given out; from the cache but for once a minute."""
    return get_or_make(KEYS, _keys, SECONDS, instead=_keys)


def _keys() -> frozenset[str]:
    return frozenset(ApiConsumer.objects.values_list("key", flat=True))


def key_of(request: HttpRequest) -> str | None:
    """The known key that the request carries, empty for one nobody knows, None without any."""
    key = request.headers.get("X-Api-Key")
    if key is None:
        return None
    return key if key in known_keys() else ""


class Figures(WriteBehind[Sums]):
    """What was fetched and is not in the table yet."""

    def __init__(self) -> None:
        super().__init__()
        self.sums: Sums = defaultdict(lambda: [0] * len(NUMBERS))

    def add(self, day: Day, *growth: int) -> None:
        """Count; `growth` is in the order of NUMBERS."""
        with self.lock:
            self._add(day, growth)

    def _add(self, day: Day, growth: Iterable[int]) -> None:
        self.sums[day] = [old + new for old, new in zip(self.sums[day], growth, strict=True)]

    def take(self) -> Sums:
        taken, self.sums = self.sums, defaultdict(lambda: [0] * len(NUMBERS))
        return taken

    def write(self, batch: Sums) -> None:
        add_up(ApiUse, ("day", "consumer_key", "kind"), NUMBERS, batch)

    def put_back(self, batch: Sums) -> None:
        for day, growth in batch.items():
            self._add(day, growth)

    def is_empty(self) -> bool:
        return not self.sums


figures = Figures()


@dataclass
class Use:
    """One answer while it goes out."""

    kind: UseKind
    key: str
    rows: int = 0
    bytes: int = 0

    def counted(self, rows: Iterable[Row]) -> Iterator[Row]:
        """The same rows, counted."""
        for row in rows:
            self.rows += 1
            yield row

    def sent(self, pieces: Iterable[bytes]) -> Iterator[bytes]:
        """The same pieces; noted when the last one is out, or the reader has gone."""
        try:
            for piece in pieces:
                self.bytes += len(piece)
                yield piece
        finally:
            self.note()

    def note(self, *, not_modified: bool = False) -> None:
        """Add it to the figures."""
        day = (timezone.localdate(), self.key, str(self.kind))
        figures.add(day, 1, int(not_modified), self.rows, self.bytes)
