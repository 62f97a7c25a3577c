"""Texts that a spreadsheet would run: what opens a cell like a formula is refused when it can do harm.

Signs at the beginning of a line are common in Japanese texts (「－年齢不問」「＋交通費」「@home」), so only
what certainly is a formula is refused. Everything else is stored as the text it is; exports for spreadsheets
make it harmless (`core.spreadsheets`).
"""

from __future__ import annotations

import re
import unicodedata

CALLS = "HYPERLINK|WEBSERVICE|IMPORT(?:XML|DATA|HTML|FEED|RANGE)|IMAGE|CALL|EXEC|REGISTER|INDIRECT|DDE"
FORMULA = re.compile(
    rf"^\s*=|^\s*@\s*[A-Z][A-Z0-9.]*\s*\(|^\s*[-+@].*(?:{CALLS})\s*\(|^\s*[-+@=].*[A-Z0-9]+\|.*!",
    re.IGNORECASE,
)
SENTENCE = (
    "表計算ソフトの計算式として動く書き方（= などで始まる文字）は登録できません。先頭の記号を消してください。"
)


def is_formula(text: str) -> bool:
    """Whether a spreadsheet would run the text, in either width."""
    if text[:1].isalnum():
        return False
    return FORMULA.match(unicodedata.normalize("NFKC", text[:500])) is not None
