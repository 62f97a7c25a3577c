"""Building parts of a record sheet: labelled values, of which empty ones are left out."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, time
from decimal import Decimal
from typing import Any

from core.texts import tel_href
from recruitment.display.layout import Layout

DAY_CODES = "1234567"


@dataclass(frozen=True)
class Row:
    """One item: a short `text`, an employer's `body`, our own `note`; `href` makes the text a link."""

    label: str
    text: str = ""
    body: str = ""
    note: str = ""
    href: str = ""

    def __bool__(self) -> bool:
        return bool(self.text or self.body)


@dataclass(frozen=True)
class Section:
    """Rows under a heading; `anchor` is the heading's id, `symbol` its icon."""

    anchor: str
    title: str
    symbol: str
    rows: tuple[Row, ...]


def section(anchor: str, title: str, symbol: str, rows: Iterable[Row]) -> Section:
    """A section of the rows that say something."""
    return Section(anchor, title, symbol, tuple(row for row in rows if row))


def arranged(part: Section, layout: Layout | None) -> Section:
    """The section as operators want it shown: items switched off left out, renamed and ordered."""
    if layout is None:
        return part
    ranks = layout.rank(part.anchor)
    found = [(layout.id_of(part.anchor, row.label), row) for row in part.rows]
    found.sort(key=lambda pair: ranks.get(pair[0], len(ranks)))
    rows = (replace(row, label=layout.label_of(item, row.label)) for item, row in found if layout.shows(item))
    return replace(part, rows=tuple(rows))


def display(record: Any, field: str) -> str:
    """Label of the chosen value, empty while nothing is chosen."""
    return getattr(record, f"get_{field}_display")() or ""


def choice(record: Any, field: str, label: str, note_field: str = "") -> Row:
    """A choice with the employer's remark on it."""
    return Row(label, display(record, field), getattr(record, note_field) if note_field else "")


def only_if_so(record: Any, field: str, label: str, note_field: str = "") -> Row:
    """Like `choice`, but «no» is not worth a line."""
    return choice(record, field, label, note_field) if getattr(record, field) else Row(label)


def link(label: str, address: str) -> Row:
    """A web address, shown as it is. Only http and https become links."""
    safe = address if address.lower().startswith(("https://", "http://")) else ""
    return Row(label, address, href=safe)


def telephone(label: str, number: str) -> Row:
    """A number that can be dialled by touching it."""
    return Row(label, number, href=tel_href(number) if number else "")


def mail(label: str, address: str) -> Row:
    """A mail address that opens a letter."""
    return Row(label, address, href=f"mailto:{address}" if address else "")


def clock(moment: time | None) -> str:
    """`8:30`."""
    return f"{moment.hour}:{moment.minute:02}" if moment else ""


def span(start: str, end: str) -> str:
    """`start～end`, or the end that is known, or nothing."""
    return f"{start}～{end}" if start or end else ""


def day(value: date | None) -> str:
    """`2026年11月21日`."""
    return f"{value.year}年{value.month}月{value.day}日" if value else ""


def postal(code: str) -> str:
    """`〒053-0018 `, with the space that separates it from the address."""
    return f"〒{code[:3]}-{code[3:]} " if code else ""


def amount(value: Decimal | int | None, unit: str) -> str:
    """`12.5時間`: no superfluous zeros, thousands separated."""
    if value is None:
        return ""
    text = f"{value:,.2f}".rstrip("0").rstrip(".") if isinstance(value, Decimal) else f"{value:,}"
    return f"{text}{unit}"


def yen_range(low: int | None, high: int | None) -> str:
    """`195,000円～240,000円`, or the one amount."""
    if low is None or high is None or low == high:
        return amount(low if low is not None else high, "円")
    return f"{low:,}円～{high:,}円"


def days(codes: str, labels: list[str]) -> str:
    """Days of the week in one character each: `月・火・祝日`; other labels in full."""
    short = [label[0] if code in DAY_CODES else label for code, label in zip(codes, labels, strict=True)]
    return "・".join(short)
