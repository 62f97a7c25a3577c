"""Schemas of what the feed sends."""

from __future__ import annotations

from typing import Any

from recruitment.nationaldata.item import Item
from recruitment.nationaldata.table import SECTIONS
from recruitment.opendata.feed.problems import KINDS

type Schema = dict[str, Any]

SECTION_LABELS = {"company": "企業情報", "job": "求人情報", "living": "住まいの情報"}
TEXT: Schema = {"type": "string"}
PACKED = ("", "gzip_")


def pattern_of(item: Item) -> str:
    """The form of a value for JSON Schema: the same expression in the other notation, or nothing at all."""
    inside = str(item.format).removeprefix("^").removesuffix(r"\Z").replace(r"\Z", "$")
    return f"^(?:{inside})?$"


def _item(item: Item) -> Schema:
    size = f"No.{item.no}。UTF-8で{item.max_bytes}バイトまで。値がないときは空の文字列です。"
    form = {"pattern": pattern_of(item)} if item.format else {}
    return {"type": "string", "title": item.label, "description": size, **form}


def _section(name: str) -> Schema:
    items = SECTIONS[name]
    return {
        "type": "object",
        "title": SECTION_LABELS[name],
        "properties": {item.name: _item(item) for item in items},
        "required": [item.name for item in items],
        "additionalProperties": False,
    }


def schemas() -> dict[str, Schema]:
    """All schemas by name."""
    sections = {name: {"$ref": f"#/components/schemas/{name.title()}"} for name in SECTIONS}
    record = {
        "type": "object",
        "description": "求人1件の143項目。job.STATUS が 0 の求人は取り下げられました。"
        "求人管理番号と法人番号、更新日時のほかは空です。お手元のデータから削除してください。",
        "properties": sections,
        "required": list(SECTIONS),
        "additionalProperties": False,
    }
    return {
        **{name.title(): _section(name) for name in SECTIONS},
        "JobData": record,
        "JobList": _job_list(),
        "Manifest": _manifest(),
        "Problem": _problem(),
    }


def _job_list() -> Schema:
    return {
        "type": "object",
        "properties": {
            "terms": {"type": "string", "format": "uri", "description": "利用規約のアドレス"},
            "source": {"type": "string", "description": "出典の名称"},
            "built_at": {"type": "string", "format": "date-time", "description": "いつ現在のデータか"},
            "position": {"type": "integer", "minimum": 0, "description": "次に cursor へ指定する値"},
            "next": {
                "type": "string",
                "format": "uri",
                "description": "続きがあるときの、次のページのアドレス",
            },
            "jobs": {"type": "array", "items": {"$ref": "#/components/schemas/JobData"}},
        },
        "required": ["terms", "source", "built_at", "position", "jobs"],
        "additionalProperties": False,
    }


def _manifest() -> Schema:
    file: Schema = {
        "type": "object",
        "properties": {
            "name": TEXT,
            "format": {"type": "string", "enum": ["json", "xml", "csv", "excel"]},
            **{f"{packed}sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"} for packed in PACKED},
            **{f"{packed}bytes": {"type": "integer", "minimum": 0} for packed in PACKED},
            **{f"{packed}url": {"type": "string", "format": "uri"} for packed in PACKED},
        },
        "required": ["name", "format", *(f"{packed}sha256" for packed in PACKED)],
        "additionalProperties": False,
    }
    return {
        "type": "object",
        "properties": {
            "terms": {"type": "string", "format": "uri"},
            "source": TEXT,
            "built_at": {"type": "string", "format": "date-time"},
            "position": {"type": "integer", "minimum": 0, "description": "このファイルに続く cursor の値"},
            "rows": {"type": "integer", "minimum": 0, "description": "求人の件数"},
            "current": {
                "type": "boolean",
                "description": "作成後に取り下げられた求人が含まれないとき true。"
                "false の間、ファイルのアドレスは 503 を返します。",
            },
            "files": {"type": "array", "items": file},
        },
        "required": ["terms", "source", "built_at", "position", "rows", "current", "files"],
        "additionalProperties": False,
    }


def _problem() -> Schema:
    return {
        "type": "object",
        "description": "RFC 9457。detail に、直し方を日本語で書きます。",
        "properties": {
            "type": {
                "type": "string",
                "format": "uri",
                "description": "種類：" + "、".join(kind.name for kind in KINDS),
            },
            "title": TEXT,
            "status": {"type": "integer"},
            "detail": TEXT,
            "instance": TEXT,
        },
        "required": ["type", "title", "status", "detail", "instance"],
        "additionalProperties": False,
    }
