"""Turning stored values into harmless, readable page text."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from bleach.linkifier import Linker
from django.utils.html import escape, linebreaks
from django.utils.safestring import SafeString, mark_safe

WEB_ADDRESS = re.compile(
    r"(?<![@/\w.-])https?://[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?(?::[0-9]{1,5})?(?:[/?#][!-;=?-~]*)?",
    re.IGNORECASE,
)
UGC_REL = "ugc nofollow noopener"


def _as_user_link(attributes: dict[Any, str], _new: bool = False) -> dict[Any, str]:
    """Mark a link as written by a user, so that it lends no search rank and no window."""
    attributes[(None, "rel")] = UGC_REL
    return attributes


def employer_text(value: object) -> SafeString:
    """Plain text written by an employer as paragraphs with links; markup in it stays text."""
    text = escape(str(value or "").strip())
    if not text:
        return SafeString("")
    if "://" in text:
        text = Linker(callbacks=[_as_user_link], url_re=WEB_ADDRESS).linkify(text)
    return mark_safe(linebreaks(text))


def tel_href(value: object) -> str:
    """The address that dials a telephone number."""
    return "tel:" + re.sub(r"[^0-9+]", "", str(value or ""))


def yen(value: int | Decimal | None) -> str:
    """An amount as people write it: 185,000円; empty for no amount."""
    return "" if value is None else f"{value:,.0f}円"
