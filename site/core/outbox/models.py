"""Mails as rows: written in the transaction of the change, sent afterwards with retry."""

from __future__ import annotations

from datetime import timedelta
from typing import ClassVar

from django.conf import settings
from django.contrib.contenttypes.fields import GenericForeignKey
from django.db import models
from django.db.models import Case, Q, Value, When
from django.utils import timezone

from core.fields import person_or_gone
from core.outbox.kinds import label_of

CLAIM = timedelta(minutes=5)
"""Longer than any conversation with a mail server; a process that died leaves its message this long."""
WORTH_SENDING_DAYS = 14


class DeliveryState(models.TextChoices):
    """Where a message stands."""

    WAITING = "waiting", "送信待ち"
    SENT = "sent", "送信済み"
    FAILED = "failed", "送信できませんでした"
    CANCELLED = "cancelled", "取り消し"


class OutboxQuerySet(models.QuerySet["OutboxMessage"]):
    """Questions about messages."""

    def due(self) -> OutboxQuerySet:
        """Waiting messages whose time has come, oldest first."""
        waiting = self.filter(state=DeliveryState.WAITING, next_attempt_at__lte=timezone.now())
        return waiting.order_by("next_attempt_at", "pk")

    def failed(self) -> OutboxQuerySet:
        """Messages that were given up."""
        return self.filter(state=DeliveryState.FAILED)

    def recently_failed(self) -> OutboxQuerySet:
        """Failed messages that are still worth sending; an older one would only confuse its reader."""
        after = timezone.now() - timedelta(days=WORTH_SENDING_DAYS)
        return self.failed().filter(created_at__gte=after).exclude(body="")

    def failed_first(self) -> OutboxQuerySet:
        """Given up first, then those tried in vain so far, then the rest, newest first."""
        rank = Case(
            When(state=DeliveryState.FAILED, then=Value(0)),
            When(state=DeliveryState.WAITING, attempts__gt=0, then=Value(1)),
            default=Value(2),
        )
        return self.annotate(rank=rank).order_by("rank", "-pk")

    def forgettable(self) -> OutboxQuerySet:
        """Messages nobody needs the words of any more: they hold personal data."""
        before = timezone.now() - timedelta(days=settings.OUTBOX_KEEP_DAYS)
        done = self.exclude(state=DeliveryState.WAITING).exclude(body="")
        return done.filter(Q(sent_at__lt=before) | Q(sent_at=None, created_at__lt=before))


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

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = "送信メール"
        verbose_name_plural = "送信メール"
        ordering: ClassVar = ["-pk"]
        indexes: ClassVar = [
            models.Index(fields=["state", "next_attempt_at"], name="outbox_due"),
            models.Index(fields=["about_type", "about_id"], name="outbox_about"),
        ]
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["key", "to"], condition=~Q(key=""), name="outbox_key_once"),
        ]

    def __str__(self) -> str:
        return f"{self.subject} → {self.to}"

    @property
    def kind_label(self) -> str:
        """What people call the kind."""
        return label_of(self.kind)

    @property
    def is_waiting(self) -> bool:
        """Whether it can still be stopped."""
        return self.state == DeliveryState.WAITING

    @property
    def is_about_to_go(self) -> bool:
        """Whether it is being sent now, or will be within minutes without help."""
        return self.is_waiting and self.next_attempt_at <= timezone.now() + CLAIM

    @property
    def is_forgotten(self) -> bool:
        """Whether its words were deleted after the time they are kept."""
        return not self.body


class MailTemplate(models.Model):
    """The city's own words for one kind of mail; no row means those of the product."""

    kind = models.CharField("種類", max_length=80, unique=True)
    subject = models.CharField("件名", max_length=200, blank=True)
    body = models.TextField("本文", max_length=10000)
    updated_at = models.DateTimeField("変更日時", default=timezone.now)
    updated_by = person_or_gone("変更した人")

    class Meta:
        verbose_name = "メールの文面"
        verbose_name_plural = "メールの文面"
        ordering: ClassVar = ["kind"]

    def __str__(self) -> str:
        return label_of(self.kind)
