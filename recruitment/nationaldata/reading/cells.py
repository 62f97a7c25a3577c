"""One value as it is written: what is surely meant, and what nobody can see.

Full-width digits and the like stay: the format calls them errors, and validation says so.
"""

from __future__ import annotations

import re
import unicodedata

BLANKS = " \t\r\n\u3000\xa0"
_LINE_ENDS = re.compile(r"\r\n?")
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u206f"
    "\ufeff\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
"""Controls, direction and zero-width marks, private characters and leftovers of failed conversions."""
_EXCEL_TEXT = re.compile(r'="(.*)"', re.DOTALL)


def tidy(value: str) -> str:
    """The value without outer blanks, its lines ended by a line feed."""
    value = value.strip(BLANKS)
    return _LINE_ENDS.sub("\n", value) if "\r" in value else value


def excel_text(value: str) -> str:
    """A cell without what makes Excel keep its zeros: `="0123"`."""
    text = _EXCEL_TEXT.fullmatch(value)
    return text[1].replace('""', '"') if text else value


def has_unseen(text: str) -> bool:
    """Whether `complaint_about` finds something."""
    return _UNSEEN.search(text) is not None


def complaint_about(value: str) -> str:
    """A sentence about the first character nobody can see or read, empty if there is none."""
    match = _UNSEEN.search(value)
    if not match:
        return ""
    character = match[0]
    code = f"U+{ord(character):04X}"
    if character == "\ufffd" or unicodedata.category(character) == "Cs":
        return f"文字化けした文字（{code}）があります。もとの文字に直してください。"
    if unicodedata.category(character) == "Co":
        return f"外字（{code}）があります。ほかのパソコンでは表示できないため、普通の文字に直してください。"
    return f"目に見えない文字（{code}）が混ざっています。消してください。"


def storable(value: str) -> str:
    """The value with what no database takes replaced by U+FFFD."""
    return _UNSTORABLE.sub("\ufffd", value)
