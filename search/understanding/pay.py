"""Pay in words: 時給1200円以上, 月給25万, 日給1万円."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from recruitment.vocabulary.enums import Feature
from search.language.folding import fold_expression
from search.tags import TAGS
from search.understanding.found import Found
from search.understanding.typed import Typed

_AT_LEAST = r"以上|から|~|\+|を?超え|越え|over|オーバー|台|くらい|ぐらい|程度|前後|ほど|は(?:ほしい|欲しい)"
_PATTERN = re.compile(
    fold_expression(
        r"(?P<unit>時給|時間給|日給|日当|月給|月収|基本給|給料|給与|手取り?|毎月|月|年収|年俸|年)?"
        r"[\s:が]*(?P<about>約|およそ)?[¥\\]?"
        r"(?P<amount>\d*[十百][\d十百]*(?=[万千円])|\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)"
        r"(?P<factor>万|千)?(?:(?P<rest>\d{1,4}|\d千)(?=円|以|~|$|\s))?(?P<yen>円)?"
        rf"(?P<bound>(?:から|~)\s?[\d,.]+[万千]?円?|{_AT_LEAST})?(?:の|で)?(?:仕事|稼ぐ|稼げる|稼ぎたい)?"
    )
)
_UNIT_OF = {
    **dict.fromkeys(("時給", "時間給"), "hour"),
    **dict.fromkeys(("日給", "日当"), "day"),
    **dict.fromkeys(("月給", "月収", "基本給", "手取", "手取り", "毎月", "月"), "month"),
    **dict.fromkeys(("年収", "年俸", "年"), "year"),
}
_SHORT_UNITS = ("月", "年")
"""Before a bare number they may be a date: 月8 and 年400 say nothing of pay."""
_NAMES = {"hour": "時給", "day": "日給", "month": "月給", "year": "年収"}
_HOURS_A_DAY = 8
_GUESSES = (
    ("hour", 700, 5_000),
    ("day", 5_000, 50_000),
    ("month", 50_000, 1_000_000),
    ("year", 1_000_000, 30_000_000),
)
"""What an amount without a unit is, from so many yen and below so many."""
_PLAUSIBLE = {
    "hour": (100, 20_000),
    "day": (1_000, 100_000),
    "month": (10_000, 5_000_000),
    "year": (100_000, 99_000_000),
}
_TEN_THOUSANDS = {"month": 100, "year": 3_000}
"""Amounts below are meant in 万円: 月給25, 年収400."""
_DEPENDENT_LIMITS = {"month": 110_000, "year": 1_600_000}
"""Who wants no more than this means to stay a dependent of the spouse."""
_FACTORS = {"万": 10_000, "千": 1_000}
_KANJI = {"十": 10, "百": 100, "千": 1_000}
_UPPER_BOUND = re.compile("以下|まで|未満|以内")


class _Pay(NamedTuple):
    unit: str
    yen: int


def find_pay(typed: Typed) -> Iterator[Found]:
    """Thresholds of pay in a text."""
    for match in _PATTERN.finditer(typed.folded):
        pay = None if _is_part_of_word(typed.folded, match) else _pay(match)
        if pay is None:
            continue
        if upper := _UPPER_BOUND.match(typed.folded, match.end()):
            if pay.yen <= _DEPENDENT_LIMITS.get(pay.unit, 0):
                code = Feature.DEPENDENT.value
                yield Found(match.start(), upper.end(), "feature", (code,), TAGS[code].label, rank=3)
            continue
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
    in_money = bool(match["yen"] or match["factor"])
    if not (said or match["yen"] or (match["bound"] and yen >= _GUESSES[0][1])):
        return None
    if said in _SHORT_UNITS and not in_money:
        return None
    unit = _UNIT_OF.get(said) or next((unit for unit, least, most in _GUESSES if least <= yen < most), "")
    if yen < _TEN_THOUSANDS.get(unit, 0):
        yen *= 10_000
    least, most = _PLAUSIBLE.get(unit, (1, 0))
    return _Pay(unit, yen) if least <= yen <= most else None


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
