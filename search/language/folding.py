"""One spelling of characters for comparing: width, case, kana and kanji digits folded."""

import re

from search.language.normalise import normalise

_JAPANESE = (
    {code: code - 0x60 for code in range(ord("ァ"), ord("ヶ") + 1)}
    | {ord(kanji): str(value) for value, kanji in enumerate("〇一二三四五六七八九")}
    | {ord("〜"): "~"}
)
_TENS = re.compile("([1-9]?)十([1-9]?)")
_FOLDED = _JAPANESE | {code: code + 0x20 for code in range(ord("A"), ord("Z") + 1)}


def fold_characters(text: str) -> str:
    """Fold a normalised text character by character: positions stay the same."""
    return text.translate(_FOLDED)


def fold(text: str) -> str:
    """Fold any text; equal for クルマ and くるま, ＯＫ and ok, 週三日 and 週3日."""
    return fold_characters(normalise(text))


def fold_prose(text: str) -> str:
    """Fold a long text and write its tens as digits, too: 六十五歳 as 65歳."""
    return _TENS.sub(_digits, fold(text))


def _digits(tens: re.Match[str]) -> str:
    """二十五 as 25."""
    return f"{tens[1] or 1}{tens[2] or 0}"


def fold_expression(source: str) -> str:
    """Fold a regular expression for folded texts; its Latin words are to be written small."""
    return source.translate(_JAPANESE)
