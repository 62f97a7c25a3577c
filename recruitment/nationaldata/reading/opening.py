"""The way in: from a file somebody sent to its rows."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import PurePath
from typing import IO

from recruitment.nationaldata.reading import jsonfile, xmlfile
from recruitment.nationaldata.reading.building import Builder
from recruitment.nationaldata.reading.encodings import encoding_of, pieces
from recruitment.nationaldata.reading.limits import Limits
from recruitment.nationaldata.reading.result import FileFormat, Reading
from recruitment.nationaldata.reading.source import source_of
from recruitment.nationaldata.reading.tables import Table, separator_of
from recruitment.nationaldata.reading.unreadable import Unreadable

_ENOUGH = 4096
"""Characters to judge by."""
_OUTER = " \t\r\n\ufeff"


def read(file: IO[bytes], name: str, limits: Limits | None = None) -> Reading:
    """Begin to read a file of jobs in the national format.

    `file` is open in binary mode and seekable, and stays open while rows are read; its bytes are gone
    through once to prove the encoding and once more for the rows. `name` tells, for a file whose first
    character says nothing, what the person meant it to be.

    Raises:
        Unreadable: nothing can be made of the file; also while rows are read.
    """
    limits = limits or Limits()
    source = source_of(file, limits)
    codec = encoding_of(source)
    text = pieces(source, codec)
    beginning = _beginning(text)
    whole = chain([beginning], text)
    first = beginning.lstrip(_OUTER)[:1]
    if first in ("{", "["):
        return _objects(FileFormat.JSON, codec, whole, limits)
    if first == "<":
        return _objects(FileFormat.XML, codec, whole, limits)
    suffix = PurePath(name.removesuffix(".gz")).suffix.casefold()
    if suffix in (".json", ".xml"):
        raise Unreadable(
            f"名前は{suffix}ですが、中身が{suffix[1:].upper()}の形になっていません。正しいファイルを選んでください。"
        )
    return _table(codec, whole, beginning, limits)


def _beginning(text: Iterator[str]) -> str:
    """Enough text to tell the format."""
    beginning = ""
    for piece in text:
        beginning = beginning + piece if beginning.strip(_OUTER) else piece
        if len(beginning) >= _ENOUGH and beginning.strip(_OUTER):
            break
    if beginning.strip(_OUTER):
        return beginning
    raise Unreadable("このファイルには空白しかありません。求人の入ったファイルを選んでください。")


def _objects(form: FileFormat, codec: str, whole: Iterator[str], limits: Limits) -> Reading:
    reading = Reading(form, codec, iter(()))
    builder = Builder(reading, limits, "件目")
    reading.rows = (jsonfile.rows if form is FileFormat.JSON else xmlfile.rows)(whole, builder)
    return reading


def _table(codec: str, whole: Iterator[str], beginning: str, limits: Limits) -> Reading:
    separator = separator_of(beginning)
    reading = Reading(FileFormat.TSV if separator == "\t" else FileFormat.CSV, codec, iter(()))
    builder = Builder(reading, limits, "行目")
    # A file in plain UTF-8 does not come from Excel.
    reading.rows = Table(whole, separator, builder, is_guarded=codec != "utf-8").rows()
    return reading
