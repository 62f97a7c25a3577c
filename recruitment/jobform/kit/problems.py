"""What keeps a record from being handed in, said at its fields."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.core.exceptions import ValidationError
from django.db.models import Field
from django.forms import RadioSelect, Select

from recruitment.jobform.kit.form import DraftForm
from recruitment.jobform.kit.inputs import TickGroup, example_in

EMPTY = ("null", "blank")


def mark_problems(form: DraftForm, record: Any, refuse: Callable[[Any], None]) -> bool:
    """Whether a record may be handed in; else every reason stands at its field of the form."""
    try:
        refuse(record)
    except ValidationError as invalid:
        for name, errors in invalid.error_dict.items():
            field = name if name in form.fields else None
            if field in form.errors:
                continue  # what was typed there is not in the record
            for sentence in _sentences(form, name, errors):
                form.add_error(field, sentence)
        return False
    return True


def _sentences(form: DraftForm, name: str, errors: list[ValidationError]) -> list[str]:
    """The sentences of a field; that it is empty is said only where nothing better is known."""
    said = [sentence for error in errors for sentence in error.messages]
    if name not in form.fields:
        return said
    empty = {str(Field.default_error_messages[code]) for code in EMPTY}
    return [sentence for sentence in said if sentence not in empty] or [wanted(form, name)]


def wanted(form: DraftForm, name: str) -> str:
    """The sentence that asks for a value, with an example: `「求人名」を入力してください（例：…）。`."""
    field = form.fields[name]
    if isinstance(field.widget, RadioSelect | Select | TickGroup):
        return f"「{field.label}」を選んでください。"
    return f"「{field.label}」を入力してください{example_in(str(field.help_text))}。"
