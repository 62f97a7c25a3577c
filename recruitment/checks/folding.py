"""Text in one form of width and case, with the way back to what was written."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

VOICING = "ﾞﾟ゙゚"


class _Table(dict[int, str]):
    """Character by character: NFKC, then lower case; filled as characters turn up."""

    def __missing__(self, code: int) -> str:
        folded = unicodedata.normalize("NFKC", chr(code))
        lower = folded.lower()
        self[code] = lower if len(lower) == len(folded) else folded
        return self[code]


_TABLE = _Table()


@dataclass(frozen=True)
class Folded:
    """A text as the rules read it; `span` leads back to the source."""

    source: str
    text: str
    exact: bool
    """Whether each character of `text` stands for the one at the same place of the source."""

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Place in the source of a stretch of the folded text."""
        if self.exact or start >= end:
            return start, end
        origins = self._origins
        return origins[start][0], origins[end - 1][1]

    @cached_property
    def _origins(self) -> list[tuple[int, int]]:
        places: list[tuple[int, int]] = []
        for begin, end, folded in _clusters(self.source):
            places += [(begin, end)] * len(folded)
        return places


def fold(source: str) -> Folded:
    """Fold widths and case: `ＬＩＮＥ` `㈱` `ｳｪｲﾄﾚｽ` become `line` `(株)` `ウェイトレス`."""
    text = source.translate(_TABLE)
    if len(text) == len(source) and not any(mark in source for mark in VOICING):
        return Folded(source, text, exact=True)
    return Folded(source, "".join(folded for _, _, folded in _clusters(source)), exact=False)


def _clusters(source: str) -> Iterator[tuple[int, int, str]]:
    """Characters with the voicing marks that follow them, each with its folded form."""
    begin, length = 0, len(source)
    while begin < length:
        end = begin + 1
        while end < length and source[end] in VOICING:
            end += 1
        folded = unicodedata.normalize("NFKC", source[begin:end])
        yield begin, end, folded.lower() if len(folded.lower()) == len(folded) else folded
        begin = end
