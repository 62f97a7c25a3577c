"""What companies and jobs share."""

from __future__ import annotations

from typing import Any

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q

BLOCK_FORMAT = RegexValidator(
    r"^[0-9A-Za-z]+(?:-[0-9A-Za-z]+)*$", "番地は数字とハイフンで入力してください（例：4-5-6）。"
)


def yen(label: str, help_text: str = "", *, required: bool = False) -> models.PositiveBigIntegerField:
    """An amount of money in yen, at most ten digits in the national format."""
    return models.PositiveBigIntegerField(label, null=True, blank=not required, help_text=help_text)


def ordered(low: str, high: str) -> Q:
    """Condition of a check constraint: `low` ≤ `high` where both are given."""
    return (
        Q(**{f"{low}__isnull": True}) | Q(**{f"{high}__isnull": True}) | Q(**{f"{low}__lte": models.F(high)})
    )


def matches_or_empty(field: str, pattern: str) -> Q:
    """Condition of a check constraint: empty or of the given form."""
    return Q(**{field: ""}) | Q(**{f"{field}__regex": pattern})


class RecordConstraint(models.CheckConstraint):
    """A check constraint that hands the database only the columns it speaks of.

    Django builds an expression for every column of the record for each constraint it validates; a job
    has 150 of them, which made validating one take ten times as long.
    """

    def validate(
        self, model: Any, instance: models.Model, exclude: Any = None, using: str = "default"
    ) -> None:
        """Raise ValidationError when the record breaks the rule; columns in `exclude` make it pass."""
        spoken_of = self.condition.referenced_base_fields
        if exclude and spoken_of & set(exclude):
            return
        others = {field.name for field in model._meta.local_concrete_fields} - spoken_of
        super().validate(model, instance, exclude=others, using=using)
