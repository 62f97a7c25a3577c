"""What is not wanted: 派遣以外, 夜勤を除く, -営業, NOT 営業."""

from __future__ import annotations

import re
from dataclasses import dataclass

from search.language.folding import fold_expression
from search.understanding.typed import Typed

_BEFORE = re.compile(r"(?:(?<=\s)|^)(?:[-‐‑‒–—―−─ー!！]+(?=[^\s\d])|not\s+)")
_BEHIND = re.compile(
    fold_expression(
        r"(?:\s?(?:以外|を?除(?:く|いて|いた|外)|(?:じゃ|では?)な(?:い|く|くて)|は(?:嫌|いや|イヤ|不可|ng|除く)|抜き))"
        r"(?:の|で|に|が|は)?(?:いい|良い|ok)?"
    )
)
_JOINTS = frozenset("とやか・、,/") | {"または", "および", "及び"}
_STOPS = frozenset({"助詞", "助動詞", "補助記号", "空白"})


@dataclass(frozen=True)
class Exclusion:
    """A stretch that names what is not wanted, and the stretch that says so."""

    begin: int
    end: int
    whole: tuple[int, int]
    """With the word that excludes."""


def find_exclusions(typed: Typed, quoted: list[tuple[int, int]]) -> list[Exclusion]:
    """All exclusions outside quotation marks."""
    found = [*_before(typed), *_behind(typed)]
    return [
        one
        for one in found
        if not any(
            begin <= one.whole[0] < end or one.whole[0] <= begin < one.whole[1] for begin, end in quoted
        )
    ]


def _before(typed: Typed) -> list[Exclusion]:
    """-営業: from the sign to the next space."""
    found = []
    for match in _BEFORE.finditer(typed.folded):
        stop = next((end for _, end in typed.chunks if end > match.end()), len(typed.text))
        if match.end() < stop:
            found.append(Exclusion(match.end(), stop, (match.start(), stop)))
    return found


def _behind(typed: Typed) -> list[Exclusion]:
    """〜以外: the words before it, several joined by ・ or と included."""
    found = []
    for match in _BEHIND.finditer(typed.folded):
        begin = _first_word(typed, match.start())
        if begin < match.start():
            found.append(Exclusion(begin, match.start(), (begin, match.end())))
    return found


def _first_word(typed: Typed, end: int) -> int:
    """Where the words before a position begin: back to a particle that does not join them, or a space."""
    begin = end
    for piece in reversed([piece for piece in typed.short if piece.end <= end]):
        joins = typed.folded[piece.begin : piece.end] in _JOINTS and begin < end
        if piece.end != begin or (piece.part[0] in _STOPS and not joins):
            break
        begin = piece.begin
    return begin
