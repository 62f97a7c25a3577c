"""Typed words as blanks part them."""

from __future__ import annotations

import re


def words_of(text: str) -> list[str]:
    """Words between spaces; what stands in quotation marks is one."""
    return re.findall(r'"[^"]*"|\S+', text)
