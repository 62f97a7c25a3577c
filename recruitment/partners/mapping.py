"""From a row of the national format to a partner's record (D4: mapping of items); pure.

What is stored with a partner is `{"items": {id: {"send", "path", "type", "table"}}, "fixed": [{"path",
"value"}]}`. An item that is not mentioned goes out under its national name, in the section it belongs to
(`job.TITLE`). A path's dots make objects inside objects.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Mapping as AnyMapping
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from recruitment.nationaldata.columns import COLUMNS
from recruitment.partners.enums import Empty

PATH = re.compile(r"[^\s.\x00-\x1f\"\\]+(?:\.[^\s.\x00-\x1f\"\\]+)*\Z")
INTEGER, DECIMAL = re.compile(r"-?[0-9]{1,15}\Z"), re.compile(r"-?[0-9]{1,12}\.[0-9]+\Z")
TYPES = {"text": "文字", "number": "数", "flag": "真偽（1が true）"}


@dataclass(frozen=True)
class Source:
    """One thing that may be sent: an item of the format, or a fact about the delivery itself."""

    id: str
    label: str
    note: str
    index: int = -1
    sent_by_default: bool = True
    default_path: str = ""
    default_type: str = "text"


META: tuple[Source, ...] = (
    Source("meta.key", "送信の鍵", "同じ内容を送り直すとき同じ値になります", -1, True, "idempotency_key"),
    Source("meta.action", "掲載か取り下げか", "published または withdrawn", -1, False, "action"),
    Source(
        "meta.sequence", "版の番号", "求人ごとに、大きいほど新しい内容です", -1, True, "sequence", "number"
    ),
)


@cache
def sources() -> tuple[Source, ...]:
    """Everything that may be sent: the facts of the delivery, then the 143 items in their order."""
    items = tuple(
        Source(
            id=f"{column.section}.{column.name}",
            label=column.label,
            note=column.name,
            index=column.index,
            default_path=f"{column.section}.{column.name}",
        )
        for column in COLUMNS
    )
    return META + items


@dataclass(frozen=True)
class Field:
    """One line of the table, ready to use."""

    source: Source | None
    path: tuple[str, ...]
    type: str = "text"
    table: tuple[tuple[str, str], ...] = ()
    fixed: str = ""

    def value(self, text: str) -> Any:
        """The text as the partner wants it; `*` in the table stands for all other values."""
        if self.table:
            table = dict(self.table)
            text = table.get(text, table.get("*", text) if text else text)
        if self.type == "number":
            return _number(text)
        if self.type == "flag":
            return {"1": True, "0": False}.get(text, text)
        return text


@dataclass(frozen=True)
class Meta:
    """The facts about one delivery that a record may carry."""

    key: str
    action: str
    sequence: int


@dataclass(frozen=True)
class Mapping:
    """The table of one partner, ready to use."""

    fields: tuple[Field, ...]
    empty: str = Empty.TEXT

    def record(self, values: Sequence[str], meta: Meta | None) -> dict[str, Any]:
        """The partner's record of 143 texts. Without `meta`, the content alone."""
        record: dict[str, Any] = {}
        for field in self.fields:
            text = self._text(field, values, meta)
            if text is None:
                continue
            if text == "" and self.empty != Empty.TEXT:
                if self.empty == Empty.NULL:
                    _put(record, field.path, None)
                continue
            _put(record, field.path, field.value(text))
        return record

    def fingerprint(self, values: Sequence[str], action: str) -> str:
        """What two records of the same content share, and no two of different content."""
        content = json.dumps([action, self.record(values, None)], ensure_ascii=False, sort_keys=True)
        return hashlib.sha256(content.encode()).hexdigest()

    @staticmethod
    def _text(field: Field, values: Sequence[str], meta: Meta | None) -> str | None:
        if field.source is None:
            return field.fixed
        if field.source.index >= 0:
            return values[field.source.index]
        if meta is None:
            return None
        return str(getattr(meta, field.source.id.removeprefix("meta.")))


def compiled(stored: AnyMapping[str, Any], empty: str = Empty.TEXT) -> Mapping:
    """The table of a partner as it is stored, with the national names for the rest."""
    items = stored.get("items", {})
    fields = []
    for source in sources():
        row = items.get(source.id, {})
        if row.get("send", source.sent_by_default):
            path = row.get("path") or source.default_path
            table = tuple((row.get("table") or {}).items())
            fields.append(Field(source, tuple(path.split(".")), row.get("type", source.default_type), table))
    for row in stored.get("fixed", []):
        fields.append(Field(None, tuple(row["path"].split(".")), fixed=row["value"]))
    return Mapping(tuple(fields), empty)


def clashes(mapping: Mapping) -> dict[str, str]:
    """Paths that cannot stand beside one another, each with a sentence: twice the same, or one in another."""
    found: dict[str, str] = {}
    seen: set[tuple[str, ...]] = set()
    leaves = {field.path for field in mapping.fields}
    for field in mapping.fields:
        name = ".".join(field.path)
        if field.path in seen:
            found[name] = f"「{name}」を2つの項目に使っています。別の名前にしてください。"
        above = next(
            (field.path[:end] for end in range(1, len(field.path)) if field.path[:end] in leaves), None
        )
        if above:
            found[name] = (
                f"「{'.'.join(above)}」に値を入れるため、「{name}」は使えません。別の名前にしてください。"
            )
        seen.add(field.path)
    return found


def lacks(mapping: Mapping) -> list[str]:
    """Sentences about what a partner cannot do without."""
    sent = {field.source.id for field in mapping.fields if field.source}
    found = []
    if "job.JOB_ID" not in sent:
        found.append("求人番号（JOB_ID）は必ず送ってください。相手先がどの求人か分からなくなります。")
    if not sent & {"job.STATUS", "meta.action"}:
        found.append(
            "ステータス（STATUS）か「掲載か取り下げか」のどちらかは必ず送ってください。取り下げが伝わりません。"
        )
    return found


def _number(text: str) -> Any:
    if INTEGER.match(text):
        return int(text)
    return float(text) if DECIMAL.match(text) else text


def _put(record: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for part in path[:-1]:
        record = record.setdefault(part, {})
    record[path[-1]] = value
