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


def problems_of(form: DraftForm | None, record: Any, refuse: Callable[[Any], None]) -> list[tuple[str, str]]:
    """Fields and sentences for which a record cannot be handed in; an empty name: the record as a whole."""
    try:
        refuse(record)
    except ValidationError as invalid:
        found = invalid.message_dict.items()
        return [(name, sentence) for name, said in found for sentence in _sentences(form, name, said)]
    return []


def mark_problems(form: DraftForm, record: Any, refuse: Callable[[Any], None]) -> bool:
    """Whether a record may be handed in; else every reason stands at its field of the form."""
    refused = set(form.errors)  # what was typed there is not in the record
    problems = problems_of(form, record, refuse)
    for name, sentence in problems:
        if name not in refused:
            form.add_error(name if name in form.fields else None, sentence)
    return not problems


def _sentences(form: DraftForm | None, name: str, said: list[str]) -> list[str]:
    """The sentences of a field; that it is empty is said only where nothing better is known."""
    if form is None or name not in form.fields:
        return said
    empty = {str(Field.default_error_messages[code]) for code in EMPTY}
    return [sentence for sentence in said if sentence not in empty] or [wanted(form, name)]


def wanted(form: DraftForm, name: str) -> str:
    """The sentence that asks for a value, with an example: `「求人名」を入力してください（例：…）。`."""
    field = form.fields[name]
    if isinstance(field.widget, RadioSelect | Select | TickGroup):
        return f"「{field.label}」を選んでください。"
    return f"「{field.label}」を入力してください{example_in(str(field.help_text))}。"
