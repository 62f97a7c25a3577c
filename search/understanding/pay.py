"""Pay in words: 時給1200円以上, 月給25万, 日給1万円."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from search.language.folding import fold_expression
from search.understanding.found import Found
from search.understanding.typed import Typed

_AT_LEAST = r"以上|から|~|\+|を?超え|越え|over|オーバー|台|くらい|ぐらい|程度|前後|ほど|は(?:ほしい|欲しい)"
_PATTERN = re.compile(
    fold_expression(
        r"(?P<unit>時給|時間給|日給|日当|月給|月収|基本給|給料|給与|手取り?|毎月|月|年収|年俸|年)?"
        r"[\s:が]*(?P<about>約|およそ)?[¥\\]?"
        r"(?P<amount>\d*[十百][\d十百]*(?=[万千円])|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
        r"(?P<factor>万|千)?(?:(?P<rest>\d{1,4}|\d千)(?=円|以|~|$|\s))?(?P<yen>円)?"
        rf"(?P<bound>{_AT_LEAST})?(?:の|で)?(?:仕事|稼ぐ|稼げる|稼ぎたい)?"
    )
)
_UNIT_OF = {
    "時給": "hour", "時間給": "hour", "日給": "day", "日当": "day", "年収": "year", "年俸": "year",
    "年": "year",
}  # fmt: skip
_NAMES = {"hour": "時給", "day": "日給", "month": "月給", "year": "年収"}
_HOURS_A_DAY = 8
_LIMITS = (("hour", 700, 10_000), ("month", 50_000, 1_000_000), ("year", 1_000_000, 30_000_000))
"""What an amount without a unit is: pay per hour from 700 yen on, and so on."""
_FACTORS = {"万": 10_000, "千": 1_000}
_KANJI = {"十": 10, "百": 100, "千": 1_000}
_UPPER_BOUND = re.compile("以下|まで|未満|以内")


class _Pay(NamedTuple):
    unit: str
    yen: int


def find_pay(typed: Typed) -> Iterator[Found]:
    """Thresholds of pay in a text."""
    for match in _PATTERN.finditer(typed.folded):
        if _UPPER_BOUND.match(typed.folded, match.end()) or _is_part_of_word(typed.folded, match):
            continue
        if pay := _pay(match):
            unit, yen = ("hour", -(-pay.yen // _HOURS_A_DAY)) if pay.unit == "day" else pay
            label = f"{_NAMES[pay.unit]} {pay.yen:,}円以上"
            yield Found(*match.span(), "pay_min", (str(yen),), label, unit, rank=3)


def _is_part_of_word(folded: str, match: re.Match[str]) -> bool:
    """Whether the digits go on, as in 1200cc or 4tトラック."""
    before, after = folded[match.start() - 1 : match.start()], folded[match.end() : match.end() + 1]
    return (
        before.isdigit() or (before.isascii() and before.isalpha()) or (after.isascii() and after.isalnum())
    )


def _pay(match: re.Match[str]) -> _Pay | None:
    """Unit and yen of an expression; None if it says nothing about pay."""
    said, yen = match["unit"] or "", _yen(match)
    if not (said or match["yen"] or match["bound"] and yen >= _LIMITS[0][1]):
        return None
    if not said and not match["yen"] and match["factor"] != "万" and "," not in match["amount"] and yen < 700:
        return None
    unit = _UNIT_OF.get(said) or next((unit for unit, least, most in _LIMITS if least <= yen < most), "")
    if said in ("月給", "月収", "基本給", "手取", "手取り", "毎月", "月"):
        unit = "month"
    if unit == "month" and yen < 100:
        yen *= 10_000
    if unit == "year" and yen < 3_000:
        yen *= 10_000
    if said in ("月", "年") and not (match["factor"] or match["yen"]):
        return None
    return _Pay(unit, yen) if unit and _is_plausible(unit, yen) else None


def _is_plausible(unit: str, yen: int) -> bool:
    """Whether an amount can be meant in its unit."""
    least, most = {
        "hour": (100, 20_000),
        "day": (1_000, 100_000),
        "month": (10_000, 5_000_000),
        "year": (100_000, 99_000_000),
    }[unit]
    return least <= yen <= most


def _yen(match: re.Match[str]) -> int:
    """The amount in yen: 25万5千, 1.5万, 二十五万, 1,200."""
    amount = _number(match["amount"]) * _FACTORS.get(match["factor"] or "", 1)
    rest = match["rest"] or ""
    if rest.endswith("千"):
        amount += int(rest[:-1]) * 1_000
    elif rest and match["factor"]:
        amount += int(rest)
    return round(amount)


def _number(text: str) -> float:
    """A number in digits, with commas, or with 十, 百 and 千."""
    if not set(text) & set(_KANJI):
        return float(text.replace(",", ""))
    total, digits = 0, ""
    for char in text:
        if char in _KANJI:
            total += int(digits or 1) * _KANJI[char]
            digits = ""
        else:
            digits += char
    return total + int(digits or 0)
