"""The words a new installation begins with."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

WORDS = Path(__file__).with_name("words.toml")


def default_words() -> list[dict[str, Any]]:
    """Field values of the words to begin with, in the order of the file."""
    table = tomllib.loads(WORDS.read_text(encoding="utf-8"))
    return [_values(category, entry) for category in ("ng", "advice") for entry in table[category]]


def _values(category: str, entry: dict[str, Any]) -> dict[str, Any]:
    return {
        "category": category,
        "words": "\n".join(entry["words"]),
        "exceptions": "\n".join(entry.get("exceptions", ())),
        "severity": entry.get("severity", "note"),
        "sentence": entry["sentence"],
        "replacement": entry.get("replacement", ""),
        "place": entry.get("place", "all"),
    }
