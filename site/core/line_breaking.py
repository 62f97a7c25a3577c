"""Breaks Japanese text into lines by simple rules of typesetting (kinsoku). Pure."""

from __future__ import annotations

import re
from collections.abc import Callable

type Measure = Callable[[str], float]

SMALL_KANA = "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ"
NEVER_FIRST = "、。，．,.・：；:;？！?!ーゝゞ々〜…‥）)］]｝}」』】〉》〕”’％%" + SMALL_KANA
NEVER_LAST = "（(［[｛{「『【〈《〔“‘￥¥＃#"
# A piece that should stay together: a Latin word or number, or a phrase that ends in kana, as words of a
# sentence mostly do, with the marks that belong to it.
PIECE = re.compile(
    rf"[{re.escape(NEVER_LAST)}]*"
    rf"(?:[A-Za-z0-9０-９Ａ-Ｚａ-ｚ&'.,:/_-]+|[^ぁ-んA-Za-z0-9\s{re.escape(NEVER_FIRST + NEVER_LAST)}]+|.)"
    rf"(?:[ぁ-ん]*?を|[ぁ-ん]*)[{re.escape(NEVER_FIRST)}]*\s*"
)


def balanced_lines(text: str, width: float, measure: Measure) -> list[str]:
    """Lines no wider than `width`, as few as possible and about equally long."""
    lines = lines_of(text, width, measure)
    pieces = [measure(piece.rstrip()) for piece in PIECE.findall(text)]
    low, high = max([width / 2, *(size for size in pieces if size <= width)]), width
    while len(lines) > 1 and high - low > width / 50:
        middle = (low + high) / 2
        tried = lines_of(text, middle, measure)
        if len(tried) <= len(lines):
            high, lines = middle, tried
        else:
            low = middle
    return lines


def lines_of(text: str, width: float, measure: Measure) -> list[str]:
    """Fill lines with pieces; a piece wider than a line is broken between letters."""
    lines = [""]
    for piece in PIECE.findall(text):
        if measure((lines[-1] + piece).rstrip()) <= width:
            lines[-1] += piece
        elif measure(piece.rstrip()) <= width:
            lines.append(piece)
        else:
            lines += _letters(lines.pop() + piece, width, measure)
    return [line.strip() for line in lines if line.strip()]


def _letters(text: str, width: float, measure: Measure) -> list[str]:
    """Break between letters, but not before a closing mark nor after an opening one."""
    lines = []
    while measure(text.rstrip()) > width:
        end = max(1, _longest(text, width, measure))
        while end > 1 and (text[end] in NEVER_FIRST or text[end - 1] in NEVER_LAST):
            end -= 1
        lines.append(text[:end])
        text = text[end:]
    return [*lines, text]


def _longest(text: str, width: float, measure: Measure) -> int:
    """How many letters from the beginning fit."""
    low, high = 0, len(text) - 1
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if measure(text[:middle]) <= width else (low, middle - 1)
    return low
