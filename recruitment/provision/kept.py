"""What a registered file says and our record has no place for: kept beside the record, word by word."""

from __future__ import annotations

from typing import Any

from django.db import models

from recruitment.models import Company, Job
from recruitment.models.common import JOB_OR_COMPANY


class KeptItems(models.Model):
    """Texts of items, by CSV header, that stand in for what the record itself says in the national format.

    Each is a pair: the text the record gave when it was kept, and the text to give instead. It holds only as
    long as the record gives that text: as soon as somebody fills the item in or changes it, the record wins.
    """

    job = models.OneToOneField(
        Job, null=True, blank=True, on_delete=models.CASCADE, related_name="kept_items"
    )
    company = models.OneToOneField(
        Company, null=True, blank=True, on_delete=models.CASCADE, related_name="kept_items"
    )
    texts: Any = models.JSONField("項目の文字", default=dict)

    class Meta:
        verbose_name = verbose_name_plural = "記録の外に残した項目"
        default_permissions = ()
        constraints = [
            models.CheckConstraint(
                condition=JOB_OR_COMPANY,
                name="kept_items_of_one_record",
                violation_error_message="求人か企業のどちらか一つのものです。",
            ),
        ]

    def __str__(self) -> str:
        return str(self.job or self.company)
