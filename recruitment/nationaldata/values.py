"""From a record to the values of the national format, always text."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cache, lru_cache, partial
from typing import Any

import jaconv
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from recruitment.nationaldata.formats import Format
from recruitment.nationaldata.item import Item

type Read = Callable[[Any], str]

INDUSTRY_DIGITS = 4
_ABSENT = {"SUBSIDY_IMMIGRATION": "0"}
"""Where no value is an answer: a job nobody has decided on is not eligible (no 109)."""
PICTURES = {"logo": ("sheets:logo", "code"), "image": ("sheets:picture", "number")}
"""Fields whose items are addresses of a picture (nos 37, 38, 67, 68): name of the address, key in it."""


@cache
def reading(item: Item) -> Read:
    """A function from a record to the item's value as the format writes it, '' when there is none.

    The value is not checked: see `validation`.
    """
    find, instead = _path(item.source), _path(item.fallback) if item.fallback else None
    render = _RENDER.get(item.format, _plain)
    if item.source in PICTURES:
        return partial(_picture_address, item=item)
    absent = _ABSENT.get(item.name, "")

    def read(record: Any) -> str:
        value = find(record)
        if (value is None or value == "") and instead:
            value = instead(record)
        return absent if value is None or value == "" else render(value)

    return read


def national_value(item: Item, record: Any) -> str:
    """The item's value of this record."""
    return reading(item)(record)


def reader(items: Sequence[Item], record: Any) -> Callable[[str], str]:
    """A function from DB name to value, for conditions."""
    by_name = {item.name: item for item in items}
    return lambda name: national_value(by_name[name], record)


def _picture_address(record: Any, item: Item) -> str:
    """Absolute address of a record's picture, the same when another picture is chosen."""
    kind, name = PICTURES[item.source]
    key = getattr(record, f"{item.source}_id", None) and getattr(record, name)
    size = item.name.rpartition("_")[2].lower()
    return f"{settings.SITE_URL}{reverse(kind, args=[key, size])}" if key else ""


def _path(path: str) -> Callable[[Any], Any]:
    """A function that follows a dotted path; None where a part is missing."""
    parts = path.split(".")
    if len(parts) == 1:
        return lambda record: getattr(record, path, None)

    def follow(record: Any) -> Any:
        for part in parts:
            record = getattr(record, part, None)
            if record is None:
                return None
        return record

    return follow


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return str(value)


@lru_cache(maxsize=4096)
def _full_width(value: str) -> str:
    return str(jaconv.h2z(value, ascii=True, digit=True)).replace(" ", "　")


@lru_cache(maxsize=4096)
def _hiragana(value: str) -> str:
    return str(jaconv.kata2hira(value)).replace(" ", "　")


def _local_datetime(value: datetime.datetime | datetime.date) -> str:
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).isoformat(timespec="seconds")[:19]
    return f"{value.isoformat()}T23:59:59"


def _industry(value: Any) -> str:
    """Division and four digits; a 中分類 or 小分類 ends in zeros, a 大分類 alone says too little.

    Nos 17 and 56 ask for 「4階層まで」 but allow only this form, and say nothing of coarser codes.
    """
    if value.code == value.major_code:
        return ""
    return f"{value.major_code}{value.code:0<{INDUSTRY_DIGITS}}"


_RENDER: dict[Format, Callable[[Any], str]] = {
    Format.FULL_WIDTH: lambda value: _full_width(str(value)),
    Format.HIRAGANA: lambda value: _hiragana(str(value)),
    Format.DATE: lambda value: value.isoformat(),
    Format.DATETIME: _local_datetime,
    Format.TIME: lambda value: value.strftime("%H:%M"),
    Format.DECIMAL_2_1: lambda value: f"{value:.1f}",
    Format.DECIMAL_3_1: lambda value: f"{value:.1f}",
    Format.DECIMAL_3_2: lambda value: f"{value:.2f}",
    Format.INDUSTRY: _industry,
    Format.OCCUPATION: lambda value: str(value.code)[:3],
}
