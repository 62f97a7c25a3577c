"""What the forms keep beside the records: who is writing, forms sent once, whose pictures."""

from __future__ import annotations

import datetime
from typing import Self

from django.conf import settings
from django.db import models
from django.utils import timezone

PRESENT_MINUTES = 2
"""So long after the last sign of life a person counts as writing."""


class PresenceQuerySet(models.QuerySet["Presence"]):
    """People at a form."""

    def at(self, record: str) -> Self:
        """Those who have a record's form open now."""
        since = timezone.now() - datetime.timedelta(minutes=PRESENT_MINUTES)
        return self.filter(record=record, seen_at__gte=since)


class Presence(models.Model):
    """A person has the form of a record (`job:12`) open."""

    record = models.CharField("記録", max_length=40)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="利用者", on_delete=models.CASCADE, related_name="+"
    )
    seen_at = models.DateTimeField("最後に確認した日時", default=timezone.now)

    objects = PresenceQuerySet.as_manager()

    class Meta:
        verbose_name = "編集中の人"
        verbose_name_plural = "編集中の人"
        constraints = [models.UniqueConstraint(fields=["record", "user"], name="presence_once")]

    def __str__(self) -> str:
        return f"{self.record}：{self.user}"


class NewRecordToken(models.Model):
    """A form for a new job that was sent: sending it again leads to the same job."""

    token = models.UUIDField("控え番号", unique=True)
    job = models.ForeignKey("recruitment.Job", on_delete=models.CASCADE, related_name="+")
    created_at = models.DateTimeField("日時", default=timezone.now)

    class Meta:
        verbose_name = "新規登録の控え"
        verbose_name_plural = "新規登録の控え"

    def __str__(self) -> str:
        return str(self.token)


class EmployerPicture(models.Model):
    """Whose picture an uploaded image is: only the company itself may choose it (B13)."""

    image = models.OneToOneField(
        "core.SiteImage", verbose_name="画像", on_delete=models.CASCADE, related_name="employer_picture"
    )
    company = models.ForeignKey(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="pictures"
    )
    uploaded_at = models.DateTimeField("登録日時", default=timezone.now)

    class Meta:
        verbose_name = "企業の写真"
        verbose_name_plural = "企業の写真"
        ordering = ["-uploaded_at", "-pk"]

    def __str__(self) -> str:
        return str(self.image)
