"""The ledger: what other systems may know of each job, in the order in which it became so."""

from __future__ import annotations

from typing import Any

from django.db import models
from django.db.models import F

from recruitment.models import Company, Job
from recruitment.provision.kept import KeptItems
from recruitment.provision.querysets import ProvidedJobQuerySet

__all__ = ["FeedPosition", "KeptItems", "PendingChange", "ProvidedJob"]


class FeedPosition(models.Model):
    """The last position given out; one row.

    Taking positions locks it until the transaction ends, so positions become visible in their own order
    and a reader who knows a position has missed nothing before it.
    """

    last = models.PositiveBigIntegerField(default=0)

    class Meta:
        verbose_name = verbose_name_plural = "外部提供の通し番号"

    @classmethod
    def lock(cls) -> int:
        """Let nobody else take positions until the transaction ends; returns the last one."""
        cls.objects.get_or_create(pk=1)
        return cls.objects.select_for_update().get(pk=1).last

    @classmethod
    def take(cls, number: int) -> int:
        """Take so many positions, in a transaction that holds the lock; returns the first of them."""
        cls.objects.filter(pk=1).update(last=F("last") + number)
        return cls.objects.get(pk=1).last - number + 1


class PendingChange(models.Model):
    """A change that the ledger has to follow, noted in the transaction of the change.

    It goes when the ledger has followed; what a crash leaves is followed by the clock. Rows are only added
    and removed, so nobody waits for a lock; the job may be gone, so it is a bare key.
    """

    job = models.PositiveBigIntegerField(db_index=True)

    class Meta:
        verbose_name = verbose_name_plural = "反映を待つ変更"
        default_permissions = ()

    def __str__(self) -> str:
        return str(self.job)


class ProvidedJob(models.Model):
    """One job as the national format says it, or why it cannot.

    `values` are the texts of all 143 items in their order while the job is open, empty afterwards: contact
    data leaves with the end of the job. `position` moves whenever the public should look again.
    """

    job = models.OneToOneField(
        Job, verbose_name="求人", null=True, on_delete=models.SET_NULL, related_name="provided"
    )
    company = models.ForeignKey(
        Company, verbose_name="企業", null=True, on_delete=models.SET_NULL, related_name="provided"
    )
    number = models.CharField("求人番号", max_length=20, unique=True)
    corporate_number = models.CharField("法人番号", max_length=13, blank=True, default="")
    is_open = models.BooleanField("募集中", default=False)
    is_outdated = models.BooleanField("更新待ち", default=False, db_index=True)
    consented = models.BooleanField("外部提供に同意", default=False)
    values: Any = models.JSONField("項目の値", default=list, blank=True)
    faults: Any = models.JSONField("出力できない理由", default=list, blank=True)
    fingerprint = models.CharField("内容の指紋", max_length=64, blank=True, default="")
    first_provided_at = models.DateTimeField("初めて提供した日時", null=True, blank=True)
    changed_at = models.DateTimeField("提供内容の更新日時")
    position = models.PositiveBigIntegerField("通し番号", unique=True)

    objects = ProvidedJobQuerySet.as_manager()

    class Meta:
        verbose_name = "外部提供する求人"
        verbose_name_plural = "外部提供する求人"
        ordering = ["position"]
        default_permissions = ("view",)
        permissions = [("export_providedjob", "国の統一形式で出力できる")]

    def __str__(self) -> str:
        return self.number

    @property
    def is_public(self) -> bool:
        """Whether the ledger says that outsiders may read it."""
        return self.is_open and self.consented and not self.faults
