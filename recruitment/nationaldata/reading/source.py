"""The bytes of the one file sent, out of its wrapping, as often as they are needed."""

from __future__ import annotations

import gzip
import io
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from typing import IO, cast

from recruitment.nationaldata.reading.limits import Limits
from recruitment.nationaldata.reading.signatures import refuse_other_kinds
from recruitment.nationaldata.reading.unreadable import Unreadable
from recruitment.nationaldata.reading.ziparchive import DAMAGES, the_only_file

CHUNK = 64 * 1024
DAMAGED = "圧縮ファイルが壊れているか、途中で切れています。もう一度圧縮して選んでください。"
BOMB = (
    "圧縮ファイルが異常に大きく広がるため、安全のため読み込みを止めました。"
    "圧縮していないファイルを選んでください。"
)


@dataclass(frozen=True)
class Source:
    """Gives the unpacked bytes from the start, every time `chunks` is called."""

    unpack: Callable[[], AbstractContextManager[IO[bytes]]]
    sent: int
    is_packed: bool
    limits: Limits

    def chunks(self) -> Iterator[bytes]:
        """The bytes in small pieces.

        Raises:
            Unreadable: the wrapping is damaged or holds more than the limits allow.
        """
        size = 0
        try:
            with self.unpack() as stream:
                while chunk := stream.read(CHUNK):
                    size += len(chunk)
                    self._check(size)
                    yield chunk
        except DAMAGES as error:
            if not self.is_packed:
                raise
            raise Unreadable(DAMAGED) from error

    def _check(self, size: int) -> None:
        if size > self.limits.unpacked:
            raise Unreadable(
                f"中身が{_amount(self.limits.unpacked)}を超えています。求人をいくつかのファイルに分けてください。"
            )
        if self.is_packed and size > max(self.limits.ratio_from, self.sent * self.limits.ratio):
            raise Unreadable(BOMB)


def source_of(file: IO[bytes], limits: Limits) -> Source:
    """The source of an open, seekable file: plain, .gz or .zip with one file inside.

    Raises:
        Unreadable: empty, too big, of a kind that is not read, or an archive that is not plain.
    """
    sent = file.seek(0, io.SEEK_END) or file.tell()  # some file proxies do not say where they went
    if not sent:
        raise Unreadable("このファイルは空です。求人の入ったファイルを選んでください。")
    if sent > limits.sent:
        raise Unreadable(
            f"ファイルが{_amount(limits.sent)}を超えています。求人をいくつかのファイルに分けるか、ZIPで圧縮してください。"
        )
    file.seek(0)
    head = file.read(512)
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        source = Source(the_only_file(file, sent, limits), sent, True, limits)
    elif head.startswith(b"\x1f\x8b"):
        source = Source(lambda: _gunzip(file), sent, True, limits)
    else:
        source = Source(lambda: _rewound(file), sent, False, limits)
    refuse_other_kinds(head if not source.is_packed else _head_inside(source), source.is_packed)
    return source


def _head_inside(source: Source) -> bytes:
    head = next(source.chunks(), b"")
    if not head:
        raise Unreadable("圧縮ファイルの中のファイルが空です。求人の入ったファイルを圧縮してください。")
    return head


def _rewound(file: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    file.seek(0)
    return nullcontext(file)


def _gunzip(file: IO[bytes]) -> AbstractContextManager[IO[bytes]]:
    file.seek(0)
    return cast("AbstractContextManager[IO[bytes]]", gzip.GzipFile(fileobj=file, mode="rb"))


def _amount(size: int) -> str:
    for unit, factor in (("GB", 1000**3), ("MB", 1000**2), ("KB", 1000)):
        if size >= factor:
            return f"{size / factor:g}{unit}"
    return f"{size}バイト"
