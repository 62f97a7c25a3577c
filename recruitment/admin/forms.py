"""The editing form of companies and jobs: every refusal stands at its field and shows an example."""

from __future__ import annotations

import re
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm

from recruitment.models.common import RecordConstraint

EXAMPLE = re.compile("例：([^（。]+)")
TIME = "時刻は「8:30」のように入力してください。"
DATE = "日付は「2026-04-01」のように入力してください。"


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


class RecordForm(WagtailAdminModelForm):
    """A form whose broken constraints are told at the last field they speak of."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for field in self.fields.values():
            with_examples(field)

    def validate_constraints(self) -> None:
        """Refuse a record that breaks a constraint, so that the field and its tab are marked."""
        excluded = self._get_validation_exclusions()
        try:
            self.instance.validate_constraints(exclude=excluded)
        except ValidationError:
            self._mark_fields(excluded)
            # Fields with an error are excluded from now on, so only the other rules still speak.
            super().validate_constraints()

    def _mark_fields(self, excluded: set[str]) -> None:
        """Add the violated constraints to the form."""
        order = list(self.fields)
        for constraint in self.instance._meta.constraints:
            if not isinstance(constraint, RecordConstraint):
                continue
            shown = [name for name in order if name in constraint.condition.referenced_base_fields]
            try:
                constraint.validate(type(self.instance), self.instance, exclude=excluded)
            except ValidationError as error:
                self.add_error(shown[-1] if shown else None, error)
