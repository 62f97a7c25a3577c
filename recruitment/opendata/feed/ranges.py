"""A part of a file (RFC 9110, 14): one range, so that a broken transfer can go on; pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

ONE_RANGE = re.compile(r"bytes=([0-9]{0,15})-([0-9]{0,15})\Z")
BLOCK = 64 * 1024


class Unsatisfiable(Exception):
    """The range begins after the end of the file."""


def asked_range(header: str, size: int) -> range | None:
    """The bytes asked for; None where the whole is to be sent (no range, several, or nonsense).

    Raises Unsatisfiable for one that lies behind the end.
    """
    match = ONE_RANGE.match(header)
    if not match or match[0] == "bytes=-":
        return None
    first, last = match[1], match[2]
    if not first:
        start, end = max(0, size - int(last)), size
    else:
        start, end = int(first), min(size, int(last) + 1) if last else size
        if last and int(last) < int(first):
            return None
    if start >= end:
        raise Unsatisfiable
    return range(start, end)


def pieces(path: Path, part: range) -> Iterator[bytes]:
    """The bytes of a part; the file is opened when the first one is asked for."""
    with path.open("rb") as file:
        file.seek(part.start)
        left = len(part)
        while left and (piece := file.read(min(BLOCK, left))):
            left -= len(piece)
            yield piece
