"""Pure helpers for codes people type: postal codes, municipality codes, corporate numbers."""

import re
import unicodedata

from stdnum.jp import cn

_HYPHENS = re.compile(r"[\s〒‐‑‒–—―−ー-]+")
_SEVEN_DIGITS = re.compile(r"[0-9]{7}")
_FIVE_DIGITS = re.compile(r"[0-9]{5}")
_SIX_DIGITS = re.compile(r"[0-9]{6}")
_THIRTEEN_DIGITS = re.compile(r"[0-9]{13}")


def normalise_postal_code(text: str) -> str:
    """Return the seven digits of a postal code, or "" when there are not exactly seven.

    Width, hyphens of every kind, spaces and the postal mark are forgiven:
    "〒０５３－００１８" becomes "0530018".
    """
    digits = _HYPHENS.sub("", unicodedata.normalize("NFKC", text))
    return digits if _SEVEN_DIGITS.fullmatch(digits) else ""


def municipality_check_digit(five_digits: str) -> str:
    """Return the sixth digit of a 全国地方公共団体コード for its first five.

    Weights 6, 5, 4, 3, 2; modulus 11 (総務省「都道府県コード及び市区町村コード」).
    Raises ValueError unless given five ASCII digits.
    """
    if not _FIVE_DIGITS.fullmatch(five_digits):
        raise ValueError(f"five digits expected: {five_digits!r}")
    weighted = sum(weight * int(digit) for weight, digit in zip(range(6, 1, -1), five_digits, strict=True))
    return str((11 - weighted % 11) % 10)


def municipality_code_is_valid(code: str) -> bool:
    """Tell whether `code` is six ASCII digits whose last one is the right check digit."""
    return bool(_SIX_DIGITS.fullmatch(code)) and municipality_check_digit(code[:5]) == code[5]


def corporate_number_is_valid(number: str) -> bool:
    """Tell whether `number` is a 13-digit 法人番号 with a right check digit.

    Expects the stored form (ASCII digits, no hyphens); the number's existence at the
    National Tax Agency is not asked.
    """
    return bool(_THIRTEEN_DIGITS.fullmatch(number)) and cn.is_valid(number)
