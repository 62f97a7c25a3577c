"""Bring a raw string into the one form the analyser works on."""

import re
import unicodedata
from collections.abc import Iterator

MAX_TEXT_CHARS = 100_000
"""Longest text of one field that is indexed; PostgreSQL refuses vectors above 1 MB."""

MAX_CHUNK_BYTES = 48_000
"""SudachiPy refuses inputs above 49,149 bytes of UTF-8."""

_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2060\ufeff]+")
_DASH_AS_LONG_VOWEL = re.compile(r"(?<=[ァ-ヺ])[‐‑‒–—―−─]")
_SPACES = re.compile(r"\s+")
_SENTENCE = re.compile(r"[^。．！？!?\n]*[。．！？!?\n]?")
_KANA = re.compile(r"[ぁ-ゖァ-ヺー]+")
_WORD_PARTS = re.compile(r"[^\W_]+")
_HIRAGANA_TO_KATAKANA = {code: code + 0x60 for code in range(ord("ぁ"), ord("ゖ") + 1)}


def normalise(text: str) -> str:
    """Unify width and compatibility characters (NFKC) and drop what no word can contain.

    Lone surrogates vanish, control and invisible characters become a space, dashes typed in
    place of the katakana long-vowel mark become that mark.
    """
    text = text[:MAX_TEXT_CHARS].encode("utf-8", "ignore").decode("utf-8")
    text = unicodedata.normalize("NFKC", text)
    return _DASH_AS_LONG_VOWEL.sub("ー", _CONTROL.sub(" ", text.replace("\n", "。"))).strip()


def squeeze(text: str) -> str:
    """Normalise and join runs of white space, as a keyword is shown and compared."""
    return _SPACES.sub(" ", normalise(text)).strip(" 。")


def chunks(text: str, limit: int = MAX_CHUNK_BYTES) -> Iterator[str]:
    """Cut a normalised text at sentence ends into parts of at most `limit` bytes of UTF-8."""
    if len(text.encode()) <= limit:
        yield text
        return
    part: list[str] = []
    size = 0
    for sentence in _SENTENCE.findall(text):
        for piece in _cut(sentence, limit):
            length = len(piece.encode())
            if size + length > limit:
                yield "".join(part)
                part, size = [], 0
            part.append(piece)
            size += length
    if part:
        yield "".join(part)


def _cut(sentence: str, limit: int) -> list[str]:
    """Cut a sentence without an end in sight at a fixed length (4 bytes a character at most)."""
    width = limit // 4
    return [sentence[start : start + width] for start in range(0, len(sentence), width)]


def is_kana(text: str) -> bool:
    """Whether a text is written in nothing but hiragana and katakana."""
    return _KANA.fullmatch(text) is not None


def to_katakana(text: str) -> str:
    """Hiragana as katakana; everything else stays."""
    return text.translate(_HIRAGANA_TO_KATAKANA)


def word_parts(text: str) -> list[str]:
    """Runs of letters and digits in lower case: both databases keep exactly these as terms."""
    return _WORD_PARTS.findall(text.lower())
