"""Texts of the demo city: read from TOML, with dates counted from the day of loading."""

import re
import tomllib
from datetime import date, timedelta
from functools import partial
from typing import Any

from django.conf import settings

FOLDER = settings.BASE_DIR / "fixtures" / "demo" / "pages"
WEEKDAYS = "月火水木金土日"
PLACEHOLDER = re.compile(r"\{\+(?P<days>\d+)(?P<weekday>[月火水木金土日])?\}")


def read_texts(pattern: str, key: str) -> list[dict[str, Any]]:
    """Entries of all files matching the pattern, in the order of the files."""
    entries: list[dict[str, Any]] = []
    for path in sorted(FOLDER.glob(pattern)):
        entries += tomllib.loads(path.read_text(encoding="utf-8"))[key]
    return entries


def _date_text(match: re.Match[str], start: date) -> str:
    day = start + timedelta(days=int(match["days"]))
    if match["weekday"]:
        day += timedelta(days=(WEEKDAYS.index(match["weekday"]) - day.weekday()) % 7)
    return f"{day.month}月{day.day}日（{WEEKDAYS[day.weekday()]}）"


def with_dates(text: str, start: date) -> str:
    """Replace {+14} by the date 14 days after `start`, {+14土} by the next Saturday from there."""
    return PLACEHOLDER.sub(partial(_date_text, start=start), text)
