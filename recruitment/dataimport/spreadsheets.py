"""What spreadsheets do to values when they open a table of text and save it, guessed from what is left.

Nothing is mended by a guess: the sentence names the probable cause, the person mends the file.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from recruitment.nationaldata.columns import Column
from recruitment.nationaldata.formats import Format
from recruitment.vocabulary.codes import municipality_code_is_valid

CAUSE = (
    "Excel などで開いて保存したときに、{}ようです。"
    "元のファイルを使うか、列を「文字列」として読み込んで直してください。"
)
EXPONENT = re.compile(r"^-?[0-9](?:\.[0-9]+)?E\+?[0-9]{1,3}\Z", re.IGNORECASE)
DAY = r"^[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}"
SHORT_DAY = r"^[0-9]{1,2}月[0-9]{1,2}日\Z"

type Test = Callable[[str], object]


def _zeros(least: int, most: int) -> tuple[Test, str]:
    """Digits from which one or more zeros at the beginning are gone."""
    return re.compile(rf"^[1-9][0-9]{{{least - 1},{most - 1}}}\Z").match, "先頭の0が消えた"


def _place_without_zero(value: str) -> bool:
    return len(value) == 5 and value.isascii() and value.isdigit() and municipality_code_is_valid(f"0{value}")


def _as_date(pattern: str) -> tuple[Test, str]:
    return re.compile(pattern).match, "日付の書き方が変わった"


def _decimals(places: int) -> tuple[Test, str]:
    """A number from which zeros behind the point are gone."""
    short = rf"(?:\.[0-9]{{1,{places - 1}}})?" if places > 1 else ""
    return re.compile(rf"^[0-9]{{1,3}}{short}\Z").match, "小数点以下の0が消えた"


_TRACES: dict[Format, tuple[Test, str]] = {
    Format.CORPORATE_NUMBER: (re.compile(r"^[0-9]{12}\Z").match, "桁が欠けた"),
    Format.POSTAL_CODE: _zeros(5, 6),
    Format.MUNICIPALITY: (_place_without_zero, "先頭の0が消えた"),
    Format.OCCUPATION: _zeros(1, 2),
    Format.PHONE: _zeros(8, 10),
    Format.TIME: (
        re.compile(r"^(?:[0-9]:[0-9]{2}|[0-9]{1,2}:[0-9]{2}:00)\Z").match,
        "時刻の書き方が変わった",
    ),
    Format.DATE: _as_date(DAY),
    Format.DATETIME: _as_date(DAY),
    Format.YEAR_MONTH: _as_date(rf"{DAY}|^[0-9]{{4}}/[0-9]{{1,2}}\Z|^[A-Z][a-z]{{2}}-[0-9]{{2}}\Z"),
    Format.BLOCK: _as_date(rf"{DAY}|{SHORT_DAY}"),
    Format.DECIMAL_2_1: _decimals(1),
    Format.DECIMAL_3_1: _decimals(1),
    Format.DECIMAL_3_2: _decimals(2),
}
"""What a value of each form looks like afterwards, and what has happened to it.

A corporate number never begins with 0 (its check digit is 1 to 9): a digit is lost in another way.
"""


def cause(column: Column, value: str) -> str:
    """A sentence about the probable cause of a malformed value, '' where none is probable."""
    form = column.item.format
    if form and EXPONENT.match(value):
        return CAUSE.format("数字が「1.23E+12」のような書き方に変わった")
    matches, what = _TRACES.get(form, (None, ""))
    return CAUSE.format(what) if matches and matches(value) else ""
