"""Breaks the labels of a form where a reader would."""

from __future__ import annotations

import re
import unicodedata

PLACES = re.compile(r"(?=（)|(?<=・)|(?<=[のを])(?=[^ぁ-ん])|(?<=[ァ-ヶー])(?=[一-龠])")
"""Between phrases: before a bracket, after の and を, from katakana to kanji."""


def label_lines(label: str, letters: int) -> tuple[str, ...]:
    """The label, or two lines when it is longer than a line of so many letters.

    They break before a bracket, else where both are about as long; what cannot be broken well stays whole.
    """
    if width(label) <= letters:
        return (label,)
    places = [found.start() for found in PLACES.finditer(label) if 0 < found.start() < len(label)]
    halves = [(label[:place], label[place:]) for place in places]
    fitting = [pair for pair in halves if max(map(width, pair)) <= letters]
    return min(fitting, key=_ugliness, default=(label,))


def _ugliness(pair: tuple[str, str]) -> tuple[bool, float]:
    return not pair[1].startswith("（"), abs(width(pair[0]) - width(pair[1]))


def width(text: str) -> float:
    """Length in full-width letters."""
    return sum(1 if unicodedata.east_asian_width(letter) in "WFA" else 0.5 for letter in text)
