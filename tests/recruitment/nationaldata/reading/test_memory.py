"""Memory does not grow with the file."""

import io
import os
import tracemalloc
from collections.abc import Callable, Iterator
from itertools import repeat

import pytest

from recruitment.nationaldata.columns import COLUMNS
from recruitment.nationaldata.reading import Limits, read
from recruitment.nationaldata.writing import Head, chunks, writer_for
from tests.recruitment.nationaldata.reading.samples import EXAMPLE, TITLE

MEGABYTE = 1_000_000
SIZE = int(os.environ.get("READ_MEGABYTES", "25")) * MEGABYTE
LONG = "仕事の内容です。" * 11_000


class Endless(io.RawIOBase):
    """A file of `size` bytes made while it is read, again from the start after every rewinding."""

    def __init__(self, make: Callable[[], Iterator[bytes]], size: int) -> None:
        self.make, self.size = make, size
        self.seek(0)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        self.made, self.held = self.make(), b""
        return self.size if whence == io.SEEK_END else offset

    def read(self, size: int = -1) -> bytes:
        while len(self.held) < size and (more := next(self.made, b"")):
            self.held += more
        given, self.held = self.held[:size], self.held[size:]
        return given


@pytest.mark.parametrize("form", ["json", "xml", "csv"])
def test_a_big_file_is_never_held(form: str) -> None:
    """25 MB of long jobs; `READ_MEGABYTES=500` reads more."""
    row = list(EXAMPLE)
    for column in range(TITLE, TITLE + 3):
        row[column] = LONG
    count = SIZE // (len(LONG.encode()) * 3)
    file = Endless(lambda: chunks(writer_for(form, Head()), repeat(row, count)), SIZE)
    tracemalloc.start()
    try:
        found = sum(len(row.values) for row in read(file, "jobs", Limits(sent=2 * SIZE)).rows)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert found == count * len(COLUMNS)
    assert peak < 10 * MEGABYTE
