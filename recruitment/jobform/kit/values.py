"""The content of a draft as plain values: its fingerprint, and how it reads to a person."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils.formats import date_format

from recruitment.models.fields import CodeSetField, split_codes

PHOTOS = "photos"
ROWS = {"interviews": "社員の声", "certificates": "認定・表彰", "branches": "支店・事業所"}
"""Repeating parts of a company's record."""


def values_of(record: Any, names: Iterable[str]) -> dict[str, Any]:
    """Values of the fields of a form, and of the pictures where the record has some."""
    values = {name: _plain(getattr(record, record._meta.get_field(name).attname)) for name in names}
    if hasattr(record, PHOTOS):
        values[PHOTOS] = [
            {"image": photo.image_id, "caption": photo.caption, "alt_text": photo.alt_text}
            for photo in record.photos.all()
        ]
    for name in ROWS:
        if hasattr(record, name):
            values[name] = [_row(child) for child in getattr(record, name).all()]
    return values


def _row(child: models.Model) -> dict[str, Any]:
    passed = ("id", "company_id", "sort_order")
    fields = (field.attname for field in child._meta.concrete_fields if field.attname not in passed)
    return {name: _plain(getattr(child, name)) for name in fields}


def _plain(value: Any) -> Any:
    return f"{value.normalize():f}" if isinstance(value, Decimal) else value


def fingerprint(values: dict[str, Any]) -> str:
    """Short hash of the values."""
    text = json.dumps(values, cls=DjangoJSONEncoder, sort_keys=True)
    return hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()[:24]


@dataclass(frozen=True)
class Difference:
    """One field that two people filled in differently, as both read it."""

    name: str
    label: str
    mine: str
    theirs: str


def differences(record: Any, mine: dict[str, Any], theirs: dict[str, Any]) -> list[Difference]:
    """Fields whose values differ, in the order of the form."""
    return [
        Difference(
            name,
            _label(record, name),
            readable(record, name, mine[name]),
            readable(record, name, theirs[name]),
        )
        for name in mine
        if fingerprint({name: mine[name]}) != fingerprint({name: theirs[name]})
    ]


def _label(record: Any, name: str) -> str:
    if name in ROWS:
        return ROWS[name]
    return "写真" if name == PHOTOS else str(record._meta.get_field(name).verbose_name)


def readable(record: Any, name: str, value: Any) -> str:
    """A value as a person reads it."""
    if name == PHOTOS:
        return f"{len(value)}枚" + "".join(f"／{photo['caption'] or '説明なし'}" for photo in value)
    if name in ROWS:
        return f"{len(value)}件" + "".join(f"／{row['name'] or '名前なし'}" for row in value)
    if value in (None, ""):
        return "（空欄）"
    field = record._meta.get_field(name)
    if isinstance(field, models.ForeignKey):
        return str(field.related_model._default_manager.filter(pk=value).first() or "（なし）")
    return _in_words(field, value)


def _in_words(field: models.Field, value: Any) -> str:
    if isinstance(field, CodeSetField):
        labels = dict(field.codes)
        return "、".join(labels.get(code, code) for code in split_codes(value, field.wrap))
    if field.choices:
        return str(dict(field.flatchoices).get(value, value))
    if isinstance(field, models.DateField):
        return date_format(value)
    return f"{value:,}" if isinstance(field, models.IntegerField) else str(value)
