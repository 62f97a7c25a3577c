"""The versions of the terms of use; the words are in `templates/opendata/terms_text.html` (O9, 別添2)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Version:
    """From a day on the terms read so; `change` says what is new."""

    number: str
    since: date
    change: str


VERSIONS = (Version("1.0", date(2026, 11, 22), "全国共通の規約に合わせて定めました。"),)
"""The latest first. Whoever changes the words adds a line."""
