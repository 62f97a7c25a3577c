"""Finds what a mistyped or wrongly converted word was meant to be; no database here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from rapidfuzz import process
from rapidfuzz.distance import OSA

from search.language.analyzer import is_known, reading_of, words
from search.language.folding import fold
from search.language.normalise import is_kana, squeeze, to_katakana
from search.language.romaji import is_romaji, romaji_of
from search.words.lexicon import Item, read_keys

MIN_FUZZY_READING = 4
"""Shorter readings have too many neighbours: one slip makes another word of them."""

MIN_FUZZY_ROMAJI = 6
MIN_FUZZY_COMPOUND = 4
"""A compound of known words is compared from this length on, and only with names of trades."""

MIN_BEGUN = 3
"""Sounds typed of an unfinished word; fewer than so many may be missing."""

LONG_READING = 8
"""From this length on, two slips are forgiven."""

MAX_SPAN = 4
"""Short units that a wrong conversion may have torn a word into."""

MAX_CHUNK = 24
MAX_CHUNKS = 6
_STRAY = re.compile("([ぁ-ゖァ-ヺー一-龠々]{2,})[a-z]{1,2}")
_HALF = re.compile("([一-龠々]+)([ぁ-ゖ]+)")
_LENGTH = re.compile(
    "ー|(?<=[アカサタナハマヤラワガザダバパャ])ァ|(?<=[イキシチニヒミリギジヂビピ])ィ"
    "|(?<=[ウクスツヌフムルグズヅブプュ])ゥ"
)
"""What only makes a sound longer: じぃむ."""

_HIRAGANA = re.compile("[ぁ-ゖ]{2}")
_AS_TYPED = ('"', "-", "「")


class Near(NamedTuple):
    """A candidate; the smaller, the better."""

    distance: int
    is_unoffered: bool
    difference: int
    """Slips between the readings, or between the lengths where it is readings that are compared."""
    weight: int
    text: str


class Index:
    """Keys of items by length, for all within a distance."""

    def __init__(self, pairs: Iterable[tuple[str, Item]]) -> None:
        self.best: dict[str, Item] = {}
        for key, item in pairs:
            if key and (key not in self.best or self.best[key].weight < item.weight):
                self.best[key] = item
        self.by_length: dict[int, list[str]] = {}
        for key in self.best:
            self.by_length.setdefault(len(key), []).append(key)

    def near(self, key: str, distance: int) -> Iterator[Near]:
        """Items whose key differs by so many slips at most: wrong, missing, needless, swapped characters."""
        for length in range(len(key) - distance, len(key) + distance + 1):
            keys = self.by_length.get(length, [])
            found = process.extract(key, keys, scorer=OSA.distance, score_cutoff=distance, limit=5)
            for other, slips, _ in found:
                item = self.best[other]
                yield Near(
                    int(slips), item.kind == "word", abs(len(other) - len(key)), -item.weight, item.text
                )


class Speller:
    """Knows the words that lead to open jobs, as they are written, read and typed in Latin letters."""

    def __init__(self, items: Sequence[Item]) -> None:
        readings = [(key, item) for item in items for key in read_keys(item) if len(key) > 1]
        self.written = Index((fold(item.text), item) for item in items)
        self.read = Index(readings)
        self.romaji = Index((romaji_of(key), item) for key, item in readings)

    def corrected(self, text: str) -> str | None:
        """The text with its wrong words set right; None when nothing is wrong or nothing is near."""
        chunks = squeeze(text).split()
        if len(chunks) > MAX_CHUNKS:
            return None
        right = [self._chunk(chunk) or chunk for chunk in chunks]
        return " ".join(right) if right != chunks else None

    def _chunk(self, chunk: str) -> str | None:
        """A chunk between blanks: the word it was meant to be, or itself with a part set right."""
        if len(chunk) > MAX_CHUNK or chunk.startswith(_AS_TYPED) or self._is_right(chunk):
            return None
        if stray := _STRAY.fullmatch(chunk):
            return self._chunk(stray[1]) or stray[1]
        folded = fold(chunk)
        if is_romaji(folded):
            return self._typed_in(self.romaji, romaji_of(folded), MIN_FUZZY_ROMAJI)
        if is_kana(chunk):
            return self._typed_in(
                self.read, _reading(chunk), MAX_CHUNK if is_known(chunk) else MIN_FUZZY_READING
            )
        return self._converted(chunk) or self._half_converted(chunk) or self._in_part(chunk)

    def _is_right(self, chunk: str) -> bool:
        return fold(chunk) in self.written.best

    def _typed_in(self, index: Index, key: str, min_fuzzy: int) -> str | None:
        """A word typed as it sounds: unconverted, several in a row, or (if long enough) with a slip."""
        if item := index.best.get(key):
            return item.text
        if row := _in_a_row(key, index):
            return row
        if len(key) < min_fuzzy:
            return _begun(key, index)
        return (
            _begun(key, index)
            or _best(index.near(key, 1))
            or (_best(index.near(key, 2)) if len(key) >= LONG_READING else None)
        )

    def _converted(self, span: str) -> str | None:
        """A word with kanji: converted to another of the same sound, or with a slip in it."""
        reading = _reading(reading_of(span))
        if item := self.read.best.get(reading):
            return item.text
        if is_known(span):
            return None
        folded, is_torn = fold(span), _is_torn(span)
        return _best(
            near._replace(difference=OSA.distance(_reading(reading_of(near.text)), reading))
            for near in self.written.near(folded, 1)
            if _is_plausible(folded, fold(near.text))
            and not _swaps_words(span, near.text)
            and (is_torn or len(folded) >= MIN_FUZZY_COMPOUND and not near.is_unoffered)
        )

    def _half_converted(self, chunk: str) -> str | None:
        """Kanji with the rest of the word in kana: 経り for 経理."""
        if not (half := _HALF.fullmatch(chunk)):
            return None
        kanji, end = half[1], to_katakana(half[2])
        found = [
            item
            for key, item in self.written.best.items()
            if key.startswith(kanji) and item.reading.endswith(end) and len(key) <= len(chunk) + 1
        ]
        return max(found, key=lambda item: item.weight).text if found else None

    def _in_part(self, chunk: str) -> str | None:
        """Set the longest wrong stretch of short units right, the others stay as typed."""
        for begin, end, parts in _stretches(chunk):
            if all(self._is_right(part) for part in parts):
                continue
            if right := self._converted(chunk[begin:end]):
                return f"{chunk[:begin]}{right}{chunk[end:]}"
        return None


def _stretches(chunk: str) -> Iterator[tuple[int, int, list[str]]]:
    """Neighbouring short units that a conversion may have torn apart, the longest first."""
    units = [(word.begin, word.end) for word in words(chunk)]
    for length in range(min(MAX_SPAN, len(units)), 0, -1):
        for part in (units[first : first + length] for first in range(len(units) - length + 1)):
            begin, end = part[0][0], part[-1][1]
            if 1 < end - begin < len(chunk) and not _cuts_kana(chunk, begin) and not _cuts_kana(chunk, end):
                yield begin, end, [chunk[start:stop] for start, stop in part]


def _cuts_kana(chunk: str, position: int) -> bool:
    """Whether a cut would part hiragana from hiragana: 調理ほ|じょ."""
    return 0 < position < len(chunk) and _HIRAGANA.fullmatch(chunk[position - 1 : position + 1]) is not None


def _reading(text: str) -> str:
    katakana = to_katakana(text)
    return _LENGTH.sub("", katakana) if is_kana(katakana) else ""


def _begun(key: str, index: Index) -> str | None:
    """The weightiest word of which most was typed: バーテン."""
    longer = range(len(key) + 1, len(key) + MIN_BEGUN)
    found = [
        index.best[other]
        for length in longer
        for other in index.by_length.get(length, [])
        if other.startswith(key)
    ]
    return max(found, key=lambda item: item.weight).text if found and len(key) >= MIN_BEGUN else None


def _best(found: Iterable[Near]) -> str | None:
    nearest = min(found, default=None)
    return nearest.text if nearest else None


def _is_torn(span: str) -> bool:
    """Whether the dictionary sees scraps: an unknown word, or single characters where words should be."""
    return any(len(word.surface) == 1 or not is_known(word.surface) for word in words(span))


def _is_plausible(written: str, meant: str) -> bool:
    """Whether one slip leads from a word to another: of two characters none may simply be another one."""
    if len(written) > 2:
        return True
    return len(meant) == 3 or sorted(written) == sorted(meant)


def _swaps_words(written: str, meant: str) -> bool:
    """Whether one right word would become another: 牛の世話 is no slip for 馬の世話."""
    one, two = list(words(written)), list(words(meant))
    if len(one) != len(two):
        return False
    other = [pair for pair in zip(one, two, strict=True) if pair[0].surface != pair[1].surface]
    if len(other) != 1:
        return False
    ((is_there, would_be),) = other
    known = is_known(is_there.surface) and is_known(would_be.surface)
    same_length = len(is_there.surface) == len(would_be.surface)
    return known and same_length and is_there.reading != would_be.reading


def _in_a_row(key: str, index: Index) -> str | None:
    """Several words typed without blanks: とまこまいかんごし. The fewest words, each of some length."""
    best: list[list[str] | None] = [[], *([None] * len(key))]
    for end in range(1, len(key) + 1):
        for start in range(end - 2):
            before, item = best[start], index.best.get(key[start:end])
            if before is None or item is None:
                continue
            now = best[end]
            if now is None or len(before) + 1 < len(now):
                best[end] = [*before, item.text]
    found = best[-1]
    return " ".join(found) if found and len(found) > 1 else None
