"""Mails as rows: written in the transaction of the change, sent afterwards with retry."""

from __future__ import annotations

from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models
from django.db.models import Q
from django.utils import timezone


class DeliveryState(models.TextChoices):
    """Where a message stands."""

    WAITING = "waiting", "送信待ち"
    SENT = "sent", "送信済み"
    FAILED = "failed", "送信できませんでした"
    CANCELLED = "cancelled", "取り消し"


class OutboxMessage(models.Model):
    """One mail to one address."""

    kind = models.CharField("種類", max_length=80, db_index=True)
    to = models.EmailField("宛先", max_length=254)
    subject = models.CharField("件名", max_length=300)
    body = models.TextField("本文")
    state = models.CharField(
        "状態", max_length=10, choices=DeliveryState.choices, default=DeliveryState.WAITING
    )
    created_at = models.DateTimeField("作成日時", default=timezone.now)
    attempts = models.PositiveSmallIntegerField("送信の試行回数", default=0)
    next_attempt_at = models.DateTimeField("次の送信日時", default=timezone.now)
    sent_at = models.DateTimeField("送信日時", null=True, blank=True)
    last_error = models.CharField("直近のエラー", max_length=500, blank=True, default="")
    key = models.CharField("重複防止の鍵", max_length=200, blank=True, default="")
    about_type = models.ForeignKey(
        "contenttypes.ContentType", null=True, blank=True, on_delete=models.SET_NULL, related_name="+"
    )
    about_id = models.CharField(max_length=40, blank=True, default="")
    about = GenericForeignKey("about_type", "about_id")

    class Meta:
        verbose_name = "送信メール"
        verbose_name_plural = "送信メール"
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["state", "next_attempt_at"], name="outbox_due"),
            models.Index(fields=["about_type", "about_id"], name="outbox_about"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["key", "to"], condition=~Q(key=""), name="outbox_key_once"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.to}"
