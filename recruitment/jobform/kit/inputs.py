"""Form fields that take what people type, and sentences that show what to type."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from typing import Any

from django import forms
from django.db import models
from django.http import QueryDict

from recruitment.models.fields import CodeSetField, strip_control

EXAMPLE = re.compile("例：([^（。]+)")
TIME = "時刻は「8:30」のように入力してください。"
DATE = "日付は「2026-04-01」のように入力してください。"
FEW = 4
"""So many choices are shown as buttons, more as a list."""
ADORNMENTS = re.compile("[,，、円¥￥\\s時間歳人日]")


def example_in(help_text: str) -> str:
    """`（例：118）` from the help text of a field, or nothing."""
    found = EXAMPLE.search(help_text)
    return f"（例：{found[1]}）" if found else ""


def with_examples(field: forms.Field) -> None:
    """Give the errors of a field for times, dates or numbers a sentence that shows what to type."""
    if isinstance(field, forms.TimeField):
        field.error_messages["invalid"] = TIME
    elif isinstance(field, forms.DateField):
        field.error_messages["invalid"] = DATE
    elif isinstance(field, forms.IntegerField):
        example = example_in(str(field.help_text))
        field.error_messages["invalid"] = f"数字で入力してください{example}。"
        field.error_messages["max_value"] = f"%(limit_value)s以下の数を入力してください{example}。"
        field.error_messages["min_value"] = f"%(limit_value)s以上の数を入力してください{example}。"


def bare_number(value: Any) -> Any:
    """`１９５，０００円` → `195000`."""
    return ADORNMENTS.sub("", unicodedata.normalize("NFKC", value)) if isinstance(value, str) else value


class NumberField(forms.IntegerField):
    """A whole number, typed in any width, with commas and units."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> int | None:
        """Read past what people write around a number."""
        return super().to_python(bare_number(value))


class FractionField(forms.DecimalField):
    """A number with decimals, typed in any width."""

    widget = forms.TextInput

    def to_python(self, value: Any) -> Any:
        """Read past what people write around a number."""
        return super().to_python(bare_number(value))


class ClockField(forms.TimeField):
    """A time of day; `８時３０分` and `8.30` are understood, too."""

    def to_python(self, value: Any) -> Any:
        """Bring what was typed into the form 8:30."""
        if isinstance(value, str):
            value = re.sub("[時.：]", ":", unicodedata.normalize("NFKC", value)).replace("分", "").strip(": ")
            value = re.sub(r"^(\d{1,2})$", r"\1:00", value)
        return super().to_python(value)


class TickGroup(forms.CheckboxSelectMultiple):
    """Check boxes that can tell `none ticked` from `not part of what was sent`."""

    is_tick_group = True

    def value_omitted_from_data(self, data: Any, files: Any, name: str) -> bool:
        """A hidden mark goes with the boxes."""
        return name not in data and f"{name}-shown" not in data


def clean_posted(data: QueryDict) -> QueryDict:
    """The posted data without characters that nobody can see and no database takes."""
    cleaned = data.copy()
    for key, values in data.lists():
        cleaned.setlist(key, [strip_control(value) for value in values])
    return cleaned


def draft_field(db_field: models.Field, **options: Any) -> forms.Field | None:
    """The form field of a draft for a field of the model: everything may stay empty."""
    field = _field_for(db_field, **options)
    if field is None:
        return None
    field.required = False
    for attribute in ("maxlength", "required"):
        field.widget.attrs.pop(attribute, None)  # a browser would cut off what is pasted, without a word
    with_examples(field)
    return field


def _field_for(db_field: models.Field, **options: Any) -> forms.Field | None:
    if isinstance(db_field, CodeSetField):
        field = db_field.formfield(**options)
        field.widget = TickGroup(choices=field.choices)
        return field
    if db_field.choices:
        return _choice(db_field, **options)
    for kind, special in SPECIAL.items():
        if isinstance(db_field, kind):
            return db_field.formfield(**special(), **options)
    field = db_field.formfield(**options)
    if isinstance(db_field, models.TextField) and field is not None:
        rows = 12 if (db_field.max_length or 0) > 1000 else 3
        field.widget = forms.Textarea(attrs={"rows": rows})
    return field


def _typed(mode: str) -> forms.TextInput:
    return forms.TextInput(attrs={"inputmode": mode, "autocomplete": "off"})


def _choice(db_field: models.Field, **options: Any) -> forms.Field:
    field = db_field.formfield(**options)
    given = list(db_field.choices or [])
    empty = [("", "未回答")] if db_field.blank else []
    if len(given) <= FEW:
        field.widget = forms.RadioSelect()
    else:
        field.widget = forms.Select()
        empty = [("", "選んでください")]
    field.choices = [*empty, *given]
    return field


SPECIAL: dict[type[models.Field], Callable[[], dict[str, Any]]] = {
    models.IntegerField: lambda: {"form_class": NumberField, "widget": _typed("numeric")},
    models.DecimalField: lambda: {"form_class": FractionField, "widget": _typed("decimal")},
    models.TimeField: lambda: {
        "form_class": ClockField,
        "widget": forms.TimeInput(format="%H:%M", attrs={"type": "time"}),
    },
    models.DateField: lambda: {"widget": forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})},
}
"""How fields of these kinds are typed."""
