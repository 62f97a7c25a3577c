"""What companies and jobs share."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable
from typing import Any

from django.contrib.contenttypes.fields import GenericRelation
from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

BLOCK_FORMAT = RegexValidator(
    r"^[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*$", "番地は数字とハイフンで入力してください（例：4-5-6）。"
)


JOB_OR_COMPANY = Q(job__isnull=False, company__isnull=True) | Q(job__isnull=True, company__isnull=False)
"""Condition of a check constraint: a row beside one job, or beside one company."""


def yen(label: str, help_text: str = "", *, required: bool = False) -> models.PositiveBigIntegerField:
    """An amount of money in yen, at most ten digits in the national format."""
    return models.PositiveBigIntegerField(label, null=True, blank=not required, help_text=help_text)


def kept_by_wagtail(kind: str, name: str) -> GenericRelation:
    """What Wagtail keeps of a record: its `Revision` or `WorkflowState` rows; they call it `name`."""
    return GenericRelation(
        f"wagtailcore.{kind}",
        content_type_field="base_content_type",
        object_id_field="object_id",
        related_query_name=name,
        for_concrete_model=False,
    )


def ordered(low: str, high: str) -> Q:
    """Condition of a check constraint: `low` ≤ `high` where both are given."""
    return (
        Q(**{f"{low}__isnull": True}) | Q(**{f"{high}__isnull": True}) | Q(**{f"{low}__lte": models.F(high)})
    )


def matches_or_empty(field: str, pattern: str) -> Q:
    """Condition of a check constraint: empty or of the given form."""
    return Q(**{field: ""}) | Q(**{f"{field}__regex": pattern})


def holds(condition: Q, record: models.Model) -> bool | None:
    """Whether a condition is true of a record; None, as in SQL, where an empty column leaves it open.

    Raises KeyError for a lookup other than those below.
    """
    answers = [
        holds(part, record) if isinstance(part, Q) else _leaf(*part, record) for part in condition.children
    ]
    decisive = condition.connector == Q.OR
    if decisive in answers:
        answer: bool | None = decisive
    else:
        answer = None if None in answers else not decisive
    return answer if answer is None or not condition.negated else not answer


def _leaf(path: str, wanted: Any, record: models.Model) -> bool | None:
    name, _, lookup = path.partition("__")
    value = getattr(record, name)
    if lookup == "isnull":
        return (value is None) == wanted
    if isinstance(wanted, models.F):
        wanted = getattr(record, wanted.name)
    if value is None or wanted is None:
        return None
    return _LOOKUPS[lookup](value, wanted)


_LOOKUPS: dict[str, Callable[[Any, Any], bool]] = {
    "": operator.eq,
    "in": lambda value, wanted: value in wanted,
    "lte": operator.le,
    "regex": lambda value, wanted: re.search(wanted, value) is not None,
}


class RecordConstraint(models.CheckConstraint):
    """A check constraint that is validated without the database where its lookups are plain.

    Django builds an expression for every column of the record for each constraint it validates, and asks
    the database; a job has 150 columns and nine constraints, a registered file ten thousand jobs.
    """

    def validate(
        self, model: Any, instance: models.Model, exclude: Any = None, using: str = "default"
    ) -> None:
        """Raise ValidationError when the record breaks the rule; columns in `exclude` make it pass."""
        spoken_of = self.condition.referenced_base_fields
        if exclude and spoken_of & set(exclude):
            return
        if holds(self.condition, instance) is not False:
            return
        others = {field.name for field in model._meta.local_concrete_fields} - spoken_of
        super().validate(model, instance, exclude=others, using=using)
