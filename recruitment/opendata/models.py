"""Who said that they use the data, keys for figures, and the figures (D3, D5, T2)."""

from __future__ import annotations

import secrets
from datetime import datetime
from typing import Self

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q, Sum
from django.db.models.functions import TruncWeek
from django.urls import reverse
from django.utils import timezone

from recruitment.opendata.enums import Purpose, UseKind

PURPOSES = r"^(?:[1-9]|10)(?:,(?:[1-9]|10))*\Z"
INDIVIDUAL = "個人利用"
"""What stands in the place of an organisation (利用規約 2, 送付事項 (2))."""


class UsageNotificationQuerySet(models.QuerySet["UsageNotification"]):
    """The questions asked of the notifications."""

    def waiting(self) -> Self:
        """Those that nobody of the office has looked at."""
        return self.filter(handled_at=None)

    def listed(self) -> Self:
        """Cooperating job sites that are named in public."""
        return self.filter(is_listed=True).order_by("site_name", "pk")

    def to_be_erased(self, before: datetime) -> Self:
        """Those whose personal data is not needed any more; who is listed must stay reachable."""
        return self.filter(received_at__lt=before, erased_at=None, is_listed=False)


class UsageNotification(models.Model):
    """Somebody tells that they begin to use the data; changed by `recruitment.opendata.actions` only."""

    key = models.CharField("二重送信防止の鍵", max_length=40, unique=True, null=True, editable=False)
    received_at = models.DateTimeField("受付日時", default=timezone.now)
    representative = models.CharField("代表氏名", max_length=80, blank=True)
    organisation = models.CharField("所属組織名", max_length=120)
    department = models.CharField("所属部署名", max_length=120, blank=True)
    purposes = models.CharField(
        "利用目的",
        max_length=20,
        validators=[RegexValidator(PURPOSES, "1から10までの番号を半角カンマで区切ってください。")],
    )
    wishes_listing = models.BooleanField("掲載希望", default=False)
    site_name = models.CharField("求人サイトの名称", max_length=100, blank=True)
    site_url = models.URLField("求人サイトのアドレス", max_length=300, blank=True)
    email = models.EmailField("メールアドレス", blank=True)
    is_listed = models.BooleanField("一覧に掲載", default=False)
    handled_at = models.DateTimeField("確認した日時", null=True, blank=True)
    erased_at = models.DateTimeField("個人情報を消した日時", null=True, blank=True)

    objects = UsageNotificationQuerySet.as_manager()

    class Meta:
        verbose_name = "オープンデータの利用連絡"
        verbose_name_plural = "オープンデータの利用連絡"
        default_permissions = ("view", "change")
        ordering = ["-received_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(is_listed=False) | ~(Q(site_name="") | Q(site_url="")),
                name="opendata_listed_has_a_site",
                violation_error_message="一覧に載せるには、サイトの名称とアドレスが必要です。",
            )
        ]

    def __str__(self) -> str:
        return f"{self.organisation}（{timezone.localtime(self.received_at):%Y-%m-%d}）"

    def get_absolute_url(self) -> str:
        """Its page in the admin."""
        return reverse("usage_notification", args=[self.pk])

    @property
    def purpose_list(self) -> list[Purpose]:
        """The purposes in their order."""
        return [Purpose(int(number)) for number in self.purposes.split(",") if number]

    @property
    def is_individual(self) -> bool:
        """Whether a person uses the data on their own account."""
        return self.organisation == INDIVIDUAL


def new_key() -> str:
    """A key that nobody guesses, short enough to be typed."""
    return secrets.token_urlsafe(15)


class ApiConsumer(models.Model):
    """A recipient that tells by a key who it is. The key opens nothing: it only sorts the figures."""

    name = models.CharField("利用者の名称", max_length=100)
    key = models.CharField("利用者キー", max_length=40, unique=True, default=new_key, editable=False)
    note = models.CharField("メモ", max_length=200, blank=True)
    created_at = models.DateTimeField("登録日時", auto_now_add=True)

    class Meta:
        verbose_name = "オープンデータの利用者キー"
        verbose_name_plural = "オープンデータの利用者キー"
        ordering = ["name", "pk"]

    def __str__(self) -> str:
        return self.name


class ApiUseQuerySet(models.QuerySet["ApiUse"]):
    """The figures in other cuts."""

    def by_week(self) -> models.QuerySet[ApiUse, dict[str, object]]:
        """Sums by week (its Monday), consumer's key and kind; the latest week first."""
        sums = {f"{name}_sum": Sum(name) for name in NUMBERS}
        weeks = self.annotate(week=TruncWeek("day")).values("week", "consumer_key", "kind").annotate(**sums)
        return weeks.order_by("-week", "consumer_key", "kind")


NUMBERS = ("requests", "not_modified", "rows", "bytes")


class ApiUse(models.Model):
    """How much was fetched on a day by whom. No addresses, nothing about people."""

    day = models.DateField("日")
    consumer_key = models.CharField("利用者キー", max_length=40, blank=True)
    kind = models.CharField("種類", max_length=8, choices=UseKind.choices)
    requests = models.BigIntegerField("取得回数", default=0)
    not_modified = models.BigIntegerField("変更なしの応答", default=0)
    rows = models.BigIntegerField("件数", default=0)
    bytes = models.BigIntegerField("送信量", default=0)

    objects = ApiUseQuerySet.as_manager()

    class Meta:
        verbose_name = "オープンデータの利用量"
        verbose_name_plural = "オープンデータの利用量"
        default_permissions = ("view",)
        constraints = [
            models.UniqueConstraint(fields=["day", "consumer_key", "kind"], name="opendata_use_of_a_day")
        ]
