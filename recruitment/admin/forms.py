"""The editing form of companies and jobs: every refusal stands at its field and shows an example."""

from __future__ import annotations

from typing import Any

from django.core.exceptions import ValidationError
from wagtail.admin.forms import WagtailAdminModelForm

from recruitment.jobform.kit.inputs import with_examples
from recruitment.models.common import RecordConstraint


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
