"""A record in words, for staff who read it without editing: labels, units and Japanese dates."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.formats import date_format
from wagtail.admin.ui.components import Component
from wagtail.admin.ui.fields import display_class_registry
from wagtail.snippets.views.snippets import InspectView

from recruitment.models.fields import CodeSetField, PostalCodeField, split_codes

UNIT = re.compile("（(円|千円|百万円|人|歳|%|年|時間)）$")
NOTHING = "未入力"


@dataclass(frozen=True)
class Item:
    """One field; `component` is set where Wagtail draws the value itself, such as an image."""

    label: str
    text: str
    component: Component | None = None

    @property
    def is_filled(self) -> bool:
        """Whether the record says something here."""
        return self.text != NOTHING


@dataclass(frozen=True)
class Reading:
    """Items under the heading of their tab in the editor."""

    heading: str
    items: tuple[Item, ...]

    @property
    def is_filled(self) -> bool:
        """Whether at least one item says something."""
        return any(item.is_filled for item in self.items)


def text_of(record: models.Model, field: models.Field) -> str:
    """The value of a field as a person would say it, without its unit; empty for no answer."""
    value = getattr(record, field.name)
    if value is None or value == "":
        return ""
    if isinstance(field, CodeSetField):
        labels = dict(field.codes)
        return "、".join(labels.get(code, code) for code in split_codes(value, field.wrap))
    if field.choices:
        return str(getattr(record, f"get_{field.name}_display")())
    if isinstance(field, PostalCodeField):
        return f"〒{value[:3]}-{value[3:]}"
    return plain(value)


def plain(value: Any) -> str:
    """A value of a basic type in words."""
    if isinstance(value, bool):
        return "はい" if value else "いいえ"
    if isinstance(value, datetime):
        return str(date_format(timezone.localtime(value), "DATETIME_FORMAT"))
    if isinstance(value, date):
        return str(date_format(value, "DATE_FORMAT"))
    if isinstance(value, time):
        return f"{value.hour}:{value.minute:02}"
    if isinstance(value, Decimal):
        return f"{value.normalize():,f}"
    return str(value)


def item_of(record: models.Model, name: str) -> Item:
    """Label and value; the unit moves from the label to the number."""
    field = record._meta.get_field(name)
    label, text = str(field.verbose_name), text_of(record, field)
    if unit := UNIT.search(label):
        label = label[: unit.start()]
        number = getattr(record, name)
        text = f"{number:,}{unit[1]}" if isinstance(number, int) else text and text + unit[1]
    display = display_class_registry.get(field) if text else None
    return Item(label, text or NOTHING, display(getattr(record, name)) if display else None)


class RecordInspectView(InspectView):
    """Reads a record section by section, as its editor is divided."""

    template_name = "recruitment/admin/reading.html"
    sections: Mapping[str, tuple[type[models.Model], ...]] = {}
    leading: tuple[str, ...] = ()
    """Fields of the record itself, read before those of the first section."""

    def get_fields_context(self) -> list[Reading]:
        """Return the sections."""
        readings = []
        leading: Iterable[str] = self.leading
        for heading, parts in self.sections.items():
            names = [*leading, *(field.name for part in parts for field in part._meta.local_fields)]
            readings.append(Reading(heading, tuple(item_of(self.object, name) for name in names)))
            leading = ()
        return readings
