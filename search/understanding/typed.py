"""A typed text with the places where words begin and end."""

from __future__ import annotations

import re
from functools import cached_property

from sudachipy import SplitMode

from search.language.analyzer import Piece, pieces
from search.language.folding import fold_characters
from search.language.normalise import is_kana

_CHUNK = re.compile(r"\S+")
_QUOTED = re.compile(r'["“”„「『]([^"“”„「」『』]+)["“”」』]')


class Typed:
    """A normalised text; all positions are of its characters."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.folded = fold_characters(text)

    @cached_property
    def chunks(self) -> list[tuple[int, int]]:
        """What stands between spaces."""
        return [match.span() for match in _CHUNK.finditer(self.text)]

    @cached_property
    def quoted(self) -> list[tuple[int, int]]:
        """What is to be taken literally, with its quotation marks."""
        return [match.span() for match in _QUOTED.finditer(self.text)]

    @cached_property
    def short(self) -> list[Piece]:
        """Short units, particles included."""
        return self._pieces(SplitMode.A)

    @cached_property
    def long(self) -> list[Piece]:
        """Long units."""
        return self._pieces(SplitMode.C)

    @cached_property
    def begins(self) -> dict[int, Piece]:
        """Short units by where they begin."""
        return {piece.begin: piece for piece in self.short}

    @cached_property
    def ends(self) -> frozenset[int]:
        """Where short units end."""
        return frozenset(piece.end for piece in self.short)

    def stands_alone(self, begin: int, end: int) -> bool:
        """Whether there is nothing but spaces on both sides."""
        before, after = self.text[begin - 1 : begin], self.text[end : end + 1]
        return not before.strip() and not after.strip()

    def is_word(self, begin: int, end: int) -> bool:
        """Whether a stretch consists of whole words and is no part of a longer one."""
        if self.stands_alone(begin, end):
            return True
        if begin not in self.begins or end not in self.ends:
            return False
        return not any(
            piece.begin <= begin and end <= piece.end and (piece.begin, piece.end) != (begin, end)
            for piece in self.long
        )

    def kana_start(self, begin: int, end: int) -> bool:
        """Whether a stretch opens a chunk of kana, which the analyser cannot cut."""
        return any(
            start == begin and end <= stop and is_kana(self.text[start:stop]) for start, stop in self.chunks
        )

    def _pieces(self, mode: SplitMode) -> list[Piece]:
        return [piece for begin, end in self.chunks for piece in pieces(self.text[begin:end], mode, begin)]
