"""JSON: a list of jobs, an object with the list under `jobs` (our own export), or one job; read as a stream.

`json.JSONDecoder.raw_decode` takes one job after the other out of a small buffer. A streaming parser
(ijson) was weighed: it loses repeated keys and line numbers and does not bound a single text.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from recruitment.nationaldata.reading.building import Builder
from recruitment.nationaldata.reading.objects import Members, Number, row_of_members
from recruitment.nationaldata.reading.result import Problem, RawRow
from recruitment.nationaldata.reading.unreadable import Unreadable

_SPACE = re.compile(r"[ \t\r\n\ufeff]*")
_LIST = "jobs"
_LONGEST_TOKEN = 16
"""More characters than a literal or escape has."""
_NO_JOBS = (
    'JSONの中に求人の一覧がありません。求人を [ ] の中に並べるか、"jobs" という名前の一覧に入れてください。'
)
_DECODER = json.JSONDecoder(
    object_pairs_hook=Members,
    parse_int=Number,
    parse_float=Number,
    parse_constant=Number,
    strict=False,
)


def rows(pieces: Iterable[str], builder: Builder) -> Iterator[RawRow]:
    """The jobs one by one.

    Raises:
        Unreadable: no JSON, cut off, nested too deep, one job too long, or no list of jobs.
    """
    text = _Text(pieces, builder)
    if text.peek() == "[":
        yield from _listed(text, builder)
    else:
        yield from _in_object(text, builder)
    if text.peek():
        raise text.broken("終わりのかっこのあとに、余分な文字があります。")


def _listed(text: _Text, builder: Builder) -> Iterator[RawRow]:
    for order, _ in enumerate(_members(text, "[", "]"), start=1):
        yield _row(text.value(), order, builder)


def _in_object(text: _Text, builder: Builder) -> Iterator[RawRow]:
    """The list under `jobs`; an object without one is a single job."""
    others = Members()
    has_list = False
    for _ in _members(text, "{", "}"):
        name = text.value()
        if not isinstance(name, str) or isinstance(name, Number) or text.peek() != ":":
            raise text.broken()
        text.take()
        if name == _LIST and text.peek() == "[":
            if has_list:
                raise text.broken(f"「{_LIST}」が2回あります。1つにまとめてください。")
            has_list = True
            yield from _listed(text, builder)
        else:
            value = text.value(too_long=_NO_JOBS)
            if has_list:
                continue
            if text.consumed > builder.limits.record:
                raise Unreadable(_NO_JOBS)
            others.append((name, value))
    if has_list:
        return
    if not others:
        raise Unreadable(_NO_JOBS)
    row = row_of_members(others, 1, builder)
    if not any(row.values):
        raise Unreadable(_NO_JOBS)
    yield row


def _row(value: Any, order: int, builder: Builder) -> RawRow:
    if isinstance(value, Members):
        return row_of_members(value, order, builder)
    row = row_of_members((), order, builder)
    row.problems.append(Problem("求人の形になっていません。1件を { } で囲んで書いてください。"))
    return row


def _members(text: _Text, start: str, end: str) -> Iterator[None]:
    """Stop before every member of a list or object; the caller takes it."""
    if text.peek() != start:
        raise text.broken()
    text.take()
    if text.peek() == end:
        text.take()
        return
    while True:
        yield
        mark = text.peek()
        if mark not in (",", end) or not mark:
            raise text.broken()
        text.take()
        if mark == end:
            return


class _Text:
    """A window on the text that moves on value by value."""

    def __init__(self, pieces: Iterable[str], builder: Builder) -> None:
        self.pieces = iter(pieces)
        self.builder = builder
        self.limit = builder.limits.record
        self.window = ""
        self.position = 0
        self.line = 1
        self.consumed = 0
        self.is_whole = False

    def peek(self) -> str:
        """The next character that is not blank, empty at the end."""
        while True:
            self._move(_SPACE.match(self.window, self.position).end())  # type: ignore[union-attr]  # it always matches
            if self.position < len(self.window) or not self._more():
                return self.window[self.position : self.position + 1]

    def take(self) -> None:
        """Go past the character just seen."""
        self._move(self.position + 1)

    def value(self, too_long: str = "") -> Any:
        """The next value; the window grows until it holds it, or `too_long` is said."""
        self.peek()
        while True:
            try:
                value, end = _DECODER.raw_decode(self.window, self.position)
            except RecursionError as error:
                raise self.broken("かっこの中のかっこが深すぎます。") from error
            except json.JSONDecodeError as error:
                if self._is_cut_off(error) and self._grow(too_long):
                    continue
                self._move(error.pos)
                raise self.broken() from error
            # A number at the edge may go on in the next piece.
            if end < len(self.window) or not self._grow(too_long):
                self._move(end)
                return value

    def broken(
        self, reason: str = "かっこ・コンマ・引用符のどれかが、抜けているか余っています。"
    ) -> Unreadable:
        """What to say about the place reached."""
        if self.is_whole and self.position >= len(self.window):
            return Unreadable(
                f"JSONが{self.line}行目で途切れています。もとのファイルをもう一度保存して選んでください。"
            )
        return Unreadable(
            f"JSONの書き方が、{self.line}行目（{self.builder.count + 1}件目のあたり）で正しくありません。"
            f"{reason}直して、もう一度選んでください。"
        )

    def _is_cut_off(self, error: json.JSONDecodeError) -> bool:
        """Whether the window's edge may be the reason."""
        return error.msg.startswith("Unterminated") or error.pos > len(self.window) - _LONGEST_TOKEN

    def _move(self, position: int) -> None:
        self.consumed += position - self.position
        self.line += self.window.count("\n", self.position, position)
        self.position = position

    def _grow(self, too_long: str) -> bool:
        """Twice as much of the text that is still to read; False at its end."""
        size = len(self.window) - self.position
        if size > self.limit and too_long:
            raise Unreadable(too_long)
        if size > self.limit:
            raise self.broken(
                f"1件が{self.limit:,}文字を超えています。引用符の閉じ忘れがないか確かめてください。"
            )
        has_more = False
        while len(self.window) - self.position <= 2 * size and self._more():
            has_more = True
        return has_more

    def _more(self) -> bool:
        piece = next(self.pieces, "")
        self.is_whole = not piece
        self.window = self.window[self.position :] + piece
        self.position = 0
        return bool(piece)
