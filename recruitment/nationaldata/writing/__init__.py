"""Rows as JSON, XML and CSV: the same rows give the same bytes, and memory does not grow with them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from recruitment.nationaldata.writing.csv_format import CsvWriter
from recruitment.nationaldata.writing.head import Head
from recruitment.nationaldata.writing.json_format import JsonWriter, as_object
from recruitment.nationaldata.writing.writer import Writer
from recruitment.nationaldata.writing.xml_format import XmlWriter

__all__ = [
    "FORMATS",
    "Head",
    "Writer",
    "as_object",
    "chunks",
    "writer_for",
]

FORMATS = {"json": ".json", "xml": ".xml", "csv": ".csv", "excel": "-excel.csv"}
"""Formats and the ends of their file names; `excel` is CSV with a byte order mark and guarded formulas."""
CHUNK = 256 * 1024
"""Bytes handed on at once."""


def writer_for(name: str, head: Head) -> Writer:
    """The writer of a format. Raises KeyError for an unknown one."""
    makers = {
        "json": JsonWriter,
        "xml": XmlWriter,
        "csv": CsvWriter,
        "excel": lambda head: CsvWriter(head, bom=True),
    }
    return makers[name](head)


def chunks(writer: Writer, rows: Iterable[Sequence[str]]) -> Iterator[bytes]:
    """The file in pieces."""
    held, size = [writer.opening()], 0
    for row in rows:
        piece = writer.row(row)
        held.append(piece)
        size += len(piece)
        if size >= CHUNK:
            yield b"".join(held)
            held, size = [], 0
    held.append(writer.closing())
    yield b"".join(held)
