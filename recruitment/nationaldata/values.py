"""From a record to the values of the national format, always text."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

import jaconv
from django.conf import settings
from django.utils import timezone

from recruitment.nationaldata.formats import Format
from recruitment.nationaldata.item import Item


def follow(record: Any, path: str) -> Any:
    """Value at the end of a dotted path; None where a part is missing."""
    value = record
    for part in path.split("."):
        value = getattr(value, part, None)
        if value is None:
            return None
    return value


def national_value(item: Item, record: Any) -> str:
    """The item's value of this record as the format writes it, empty when there is none.

    The value is not checked: ask `item.is_well_formed`.
    """
    value = follow(record, item.source)
    if value in (None, "") and item.fallback:
        value = follow(record, item.fallback)
    if value in (None, ""):
        return ""
    render = _RENDER.get(item.format)
    return render(value) if render else _plain(value)


def reader(items: Sequence[Item], record: Any) -> Callable[[str], str]:
    """A function from DB name to value, for conditions."""
    by_name = {item.name: item for item in items}
    return lambda name: national_value(by_name[name], record)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, Decimal):
        return f"{value:.2f}"
    return str(value)


def _local_datetime(value: datetime.datetime | datetime.date) -> str:
    if isinstance(value, datetime.datetime):
        return timezone.localtime(value).strftime("%Y-%m-%dT%H:%M:%S")
    return f"{value.isoformat()}T23:59:59"


def _industry(value: Any) -> str:
    return f"{value.major_code}{value.code}"


def _address(value: Any) -> str:
    """An image's own address, or an address stored as text."""
    file = getattr(value, "file", None)
    return f"{settings.SITE_URL}{file.url}" if file else str(value)


_RENDER: dict[Format, Callable[[Any], str]] = {
    Format.FULL_WIDTH: lambda value: jaconv.h2z(str(value), ascii=True, digit=True).replace(" ", "　"),
    Format.DATE: lambda value: value.isoformat(),
    Format.DATETIME: _local_datetime,
    Format.TIME: lambda value: value.strftime("%H:%M"),
    Format.DECIMAL_2_1: lambda value: f"{value:.1f}",
    Format.DECIMAL_3_1: lambda value: f"{value:.1f}",
    Format.DECIMAL_3_2: lambda value: f"{value:.2f}",
    Format.INDUSTRY: _industry,
    Format.OCCUPATION: lambda value: str(value.code)[:3],
    Format.URL: _address,
}
