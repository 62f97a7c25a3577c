"""Blocks of bytes, and their compression on the way; pure."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterable, Iterator

BLOCK = 64 * 1024
GZIP = zlib.MAX_WBITS | 16
NO_GZIP = re.compile(r";\s*q=0(?:\.0{0,3})?\s*\Z")


def accepts_gzip(header: str) -> bool:
    """Whether an Accept-Encoding allows gzip."""
    codings = [coding.strip().lower() for coding in header.split(",")]
    fitting = [coding for coding in codings if re.match(r"(gzip|\*)\s*(;|\Z)", coding)]
    return any(not NO_GZIP.search(coding) for coding in fitting)


def in_blocks(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes in pieces worth sending."""
    waiting = bytearray()
    for piece in pieces:
        waiting += piece
        if len(waiting) >= BLOCK:
            yield bytes(waiting)
            waiting.clear()
    if waiting:
        yield bytes(waiting)


def gzipped(pieces: Iterable[bytes]) -> Iterator[bytes]:
    """The same bytes compressed; always the same for the same input, as a strong ETag promises."""
    packer = zlib.compressobj(6, zlib.DEFLATED, GZIP)
    for piece in pieces:
        if packed := packer.compress(piece):
            yield packed
    yield packer.flush()
