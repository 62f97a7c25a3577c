"""The difference of two texts word by word, for a language without spaces.

A word is a run of one script: kanji, katakana, hiragana, letters, a number with its commas. That is what the
eye of a reader takes for a word where a change is looked for, and costs no dictionary.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from recruitment.moderation.difference.sliding import slide

KANJI = re.compile(r"[々〆〇一-鿿㐀-䶿豈-﫿\U00020000-\U0003134f]+")
WORD = re.compile(
    r"[0-9０-９]+(?:[,.:，．：][0-9０-９]+)*"
    r"|[A-Za-zＡ-Ｚａ-ｚ]+(?:['’-][A-Za-z]+)*"
    r"|[ァ-ヺーｦ-ﾟ]+"
    rf"|{KANJI.pattern}"
    r"|[ぁ-ゟ]+"
    r"|[^\S\n]+"
    r"|[\s\S]"
)
SENTENCE = re.compile(r"[^。\n]*[。\n]|[^。\n]+")
MOST_PAIRS = 400_000
"""Beyond so many pairs of words whole sentences are compared, so that no text costs seconds."""
LONG_PASSAGE = 80
KEPT_AROUND = 24
SHORTEST_KEPT = 2
FLEETING = 2
"""An unchanged passage of at most so many letters between two changes is noise."""


type Span = tuple[str, str, str]
"""(same, removed, added): either the first, or one or both of the others."""


class Mark(StrEnum):
    """What happened to a piece of text."""

    SAME = "same"
    REMOVED = "removed"
    ADDED = "added"
    GAP = "gap"


@dataclass(frozen=True)
class Piece:
    """A passage of one mark. A gap stands for `count` unchanged letters that are not repeated here."""

    mark: Mark
    text: str
    count: int = 0


def words_of(text: str) -> list[str]:
    """Cut a text into words; joined they are the text again."""
    return WORD.findall(text)


def compare_words(before: str, after: str, *, collapse: bool = True) -> list[Piece]:
    """Return the pieces in reading order, a removed one before what replaces it.

    Without gaps, the pieces that are not added make `before`, and those not removed make `after`.
    """
    old, new = words_of(before), words_of(after)
    if len(old) * len(new) > MOST_PAIRS:
        old, new = SENTENCE.findall(before), SENTENCE.findall(after)
    pieces = list(_pieces(_slid(_without_noise(_matched(old, new)))))
    return _collapsed(pieces) if collapse else pieces


def _matched(old: Sequence[str], new: Sequence[str]) -> list[Span]:
    """(same, removed, added) in a row; the equal ends are cut off first, as most changes are small."""
    start = _common(old, new)
    end = _common(old[start:][::-1], new[start:][::-1])
    inner_old, inner_new = old[start : len(old) - end], new[start : len(new) - end]
    spans = [("".join(old[:start]), "", "")]
    if len(inner_old) * len(inner_new) > MOST_PAIRS:
        spans.append(("", "".join(inner_old), "".join(inner_new)))
    else:
        matcher = SequenceMatcher(None, inner_old, inner_new, autojunk=False)
        for name, i1, i2, j1, j2 in matcher.get_opcodes():
            left, right = "".join(inner_old[i1:i2]), "".join(inner_new[j1:j2])
            spans.append((left, "", "") if name == "equal" else ("", left, right))
    spans.append(("".join(old[len(old) - end :]) if end else "", "", ""))
    return [span for span in spans if any(span)]


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    """Count of equal words at the start."""
    count = 0
    for left, right in zip(one, other, strict=False):
        if left != right:
            break
        count += 1
    return count


def _without_noise(spans: list[Span]) -> list[Span]:
    """Join changes that only a particle or a comma keeps apart."""
    joined: list[Span] = []
    for place, span in enumerate(spans):
        same, removed, added = span
        between = 0 < place < len(spans) - 1 and joined and not joined[-1][0] and not spans[place + 1][0]
        if same and between and len(same) <= FLEETING and "\n" not in same:
            removed, added, same = same, same, ""
        if not same and joined and not joined[-1][0]:
            _, earlier_removed, earlier_added = joined.pop()
            removed, added = earlier_removed + removed, earlier_added + added
        joined.append((same, removed, added))
    return joined


def _within(span: Span) -> list[Span]:
    """Find what a compound of kanji kept: 「代表取締役」 is still in 「代表取締役会長」."""
    same, removed, added = span
    if not removed or not added:
        return [span]
    start = _kept(removed, added)
    old, new = removed[start:], added[start:]
    end = _kept(old, new, from_end=True)
    inner = ("", old[: len(old) - end], new[: len(new) - end])
    parts = [(removed[:start], "", ""), inner, (old[len(old) - end :], "", "")]
    return [part for part in parts if any(part)]


def _kept(old: str, new: str, *, from_end: bool = False) -> int:
    """Count of equal letters at one end, up to where both may be cut."""
    step = -1 if from_end else 1
    longest = _common(old[::step], new[::step])
    allowed = _cuts(old, from_end) & _cuts(new, from_end) & set(range(SHORTEST_KEPT, longest + 1))
    return max(allowed, default=0)


def _cuts(text: str, from_end: bool) -> set[int]:
    """Places between words, and between the letters of a kanji compound; counted from one end."""
    places, place = {0}, 0
    for word in words_of(text):
        places.update(range(place + 1, place + len(word)) if KANJI.match(word) else ())
        place += len(word)
        places.add(place)
    return {len(text) - place for place in places} if from_end else places


def _slid(spans: list[Span]) -> list[Span]:
    """Cut what was only put in or only taken out where it reads best; its neighbours give and take."""
    spans = list(spans)
    for place in range(1, len(spans) - 1):
        (left, *_), (same, removed, added), (right, *_) = spans[place - 1 : place + 2]
        if same or (removed and added) or not left or not right:
            continue
        ends = [words_of(text) for text in (left, removed or added, right)]
        left, change, right = ("".join(words) for words in slide(*ends))
        spans[place - 1], spans[place + 1] = (left, "", ""), (right, "", "")
        spans[place] = ("", change, "") if removed else ("", "", change)
    return [span for span in spans if any(span)]


def _pieces(spans: Iterable[Span]) -> Iterable[Piece]:
    for same, removed, added in (part for span in spans for part in _within(span)):
        for mark, text in ((Mark.SAME, same), (Mark.REMOVED, removed), (Mark.ADDED, added)):
            if text:
                yield Piece(mark, text)


def _collapsed(pieces: list[Piece]) -> list[Piece]:
    """Leave out the middle of long unchanged passages; a text without any change stays whole."""
    if all(piece.mark is Mark.SAME for piece in pieces):
        return pieces
    shown: list[Piece] = []
    last = len(pieces) - 1
    for place, piece in enumerate(pieces):
        if piece.mark is not Mark.SAME or len(piece.text) <= LONG_PASSAGE:
            shown.append(piece)
            continue
        head = piece.text[:KEPT_AROUND] if place > 0 else ""
        tail = piece.text[-KEPT_AROUND:] if place < last else ""
        left_out = len(piece.text) - len(head) - len(tail)
        parts = (Piece(Mark.SAME, head), Piece(Mark.GAP, "", left_out), Piece(Mark.SAME, tail))
        shown.extend(part for part in parts if part.text or part.count)
    return shown
