"""Which character encoding a file is written in: proven over all its bytes, not guessed.

A byte order mark decides. Without one a file that is UTF-8 from first byte to last is UTF-8; else one that
is CP932 (Windows' Shift_JIS) from first to last and does not look like something misread is CP932. CP932
bytes are read the way Windows does: 〜 － ‖ become U+FF5E, U+FF0D, U+2225.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass

from recruitment.nationaldata.reading.source import Source
from recruitment.nationaldata.reading.unreadable import Unreadable

SAVE_AS = "「CSV UTF-8」などUTF-8で保存し直して、もう一度選んでください。"
UNKNOWN = f"文字コードが分かりません（UTF-8でもShift_JISでもありません）。{SAVE_AS}"
_MARKS = (
    (codecs.BOM_UTF32_LE, ""),
    (codecs.BOM_UTF32_BE, ""),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_FEW = 5
"""One wrong in so many characters is damage; text in another encoding has far more."""
_MISREAD_KANA = re.compile("[\uff61-\uff9f]")
_MISREAD_UTF8 = re.compile("[縺繧繝]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")


class _Broken(Exception):
    """The bytes do not follow the encoding."""

    def __init__(self, line: int, *, is_mostly_right: bool, at_end: bool = False) -> None:
        self.line, self.is_mostly_right, self.at_end = line, is_mostly_right, at_end


@dataclass
class _Tally:
    """What the text read so far is made of; suspicious characters are counted in CP932 only."""

    codec: str
    lines: int = 1
    has_beyond_ascii: bool = False
    beyond_ascii: int = 0
    kana: int = 0
    misread: int = 0

    def add(self, text: str) -> None:
        self.lines += text.count("\n")
        if text.isascii():
            return
        self.has_beyond_ascii = True
        if self.codec == "cp932":
            self.beyond_ascii += len(_BEYOND_ASCII.findall(text))
            self.kana += len(_MISREAD_KANA.findall(text))
            self.misread += len(_MISREAD_UTF8.findall(text))


def encoding_of(source: Source) -> str:
    """Name of Python's codec for the file; it takes a byte order mark away.

    Raises:
        Unreadable: the encoding is another one, or the bytes are damaged (with the line).
    """
    head = next(source.chunks(), b"")
    for mark, codec in _MARKS:
        if head.startswith(mark):
            return _proven(source, codec)
    if head[:4096].count(0) * 10 > len(head[:4096]):
        raise Unreadable(f"文字の入ったファイルではないか、UTF-16の目印（BOM）がありません。{SAVE_AS}")
    try:
        _tally(source, "utf-8")
    except _Broken as broken:
        if broken.is_mostly_right:
            raise Unreadable(_damaged(broken)) from broken
        return _proven(source, "cp932")
    return "utf-8"


def pieces(source: Source, codec: str) -> Iterator[str]:
    """The text in small pieces, of a file whose encoding is proven."""
    decoder = codecs.getincrementaldecoder(codec)("strict")
    for chunk in source.chunks():
        if text := decoder.decode(chunk):
            yield text


def _proven(source: Source, codec: str) -> str:
    if not codec:
        raise Unreadable(f"文字コードUTF-32は読み込めません。{SAVE_AS}")
    try:
        tally = _tally(source, codec)
    except _Broken as broken:
        raise Unreadable(_damaged(broken) if codec != "cp932" or broken.at_end else UNKNOWN) from broken
    looks_wrong = tally.misread * 10 > tally.beyond_ascii or tally.kana * 2 > tally.beyond_ascii
    if codec == "cp932" and looks_wrong:
        raise Unreadable(UNKNOWN)
    return codec


def _tally(source: Source, codec: str) -> _Tally:
    decoder = codecs.getincrementaldecoder(codec)("strict")
    tally = _Tally(codec)
    chunk = b""
    try:
        for chunk in source.chunks():
            if b"\x1b$" in chunk:
                raise Unreadable(f"文字コードISO-2022-JP（JIS）は読み込めません。{SAVE_AS}")
            tally.add(decoder.decode(chunk))
    except UnicodeDecodeError as error:
        line = tally.lines + error.object[: error.start].decode(codec, "ignore").count("\n")
        is_mostly_right = tally.has_beyond_ascii or _is_mostly_right(error.object, codec)
        raise _Broken(line, is_mostly_right=is_mostly_right) from error
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError as error:
        raise _Broken(tally.lines, is_mostly_right=tally.has_beyond_ascii, at_end=True) from error
    return tally


def _is_mostly_right(chunk: bytes, codec: str) -> bool:
    """Whether all but a few characters follow the encoding: so they are damaged, not of another one."""
    characters = _BEYOND_ASCII.findall(chunk.decode(codec, "replace"))
    wrong = characters.count("\ufffd")
    return len(characters) > _FEW * wrong


def _damaged(broken: _Broken) -> str:
    if broken.at_end:
        return "ファイルの終わりが文字の途中で切れています。もとのファイルをもう一度保存して選んでください。"
    return (
        f"{broken.line}行目に壊れた文字があります（ほかの文字コードの文字が混ざっているようです）。"
        f"その行を直し、{SAVE_AS}"
    )
