"""Cooperating job sites, what each holds of our jobs, and the log of deliveries (D4, O5)."""

from __future__ import annotations

from typing import Any

from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.utils import timezone

from recruitment.partners.enums import (
    AnswerKind,
    Auth,
    Empty,
    Envelope,
    JobState,
    Kind,
    Outcome,
    Schedule,
)
from recruitment.partners.querysets import DeliveryQuerySet, PartnerJobQuerySet, PartnerQuerySet

LONGEST_BATCH = 500


def _between(low: int, high: int) -> list[Any]:
    return [
        MinValueValidator(low, f"{low}以上の数を入力してください。"),
        MaxValueValidator(high, f"{high}以下の数を入力してください。"),
    ]


class Partner(models.Model):
    """One cooperating job site (協力民間求人サイト運営事業者).

    What people set comes first, what the engine notes after it; a form saves only its own fields. `secret`
    is encrypted (`credentials`). `position` is the place in the ledger up to which rows were looked at.
    """

    name = models.CharField("サイトの名前", max_length=100, unique=True)
    operator = models.CharField("運営事業者", max_length=100, blank=True)
    contact = models.TextField("連絡先と申し送り", max_length=1000, blank=True)
    url = models.CharField("送り先のアドレス", max_length=500)
    auth = models.CharField("認証の方法", max_length=8, choices=Auth.choices, default=Auth.NONE)
    auth_name = models.CharField("ヘッダー名または利用者名", max_length=100, blank=True)
    secret = models.TextField(blank=True, default="", editable=False)

    envelope = models.CharField(
        "1回の送信に入れるもの", max_length=8, choices=Envelope.choices, default=Envelope.BATCH
    )
    list_field = models.CharField("一覧を入れる項目の名前", max_length=100, blank=True, default="jobs")
    batch_size = models.PositiveSmallIntegerField(
        "まとめる件数", default=50, validators=_between(1, LONGEST_BATCH)
    )
    empty = models.CharField("値がない項目", max_length=8, choices=Empty.choices, default=Empty.TEXT)
    mapping: Any = models.JSONField("項目の対応", default=dict, blank=True, editable=False)

    answer = models.CharField(
        "応答の読み方", max_length=8, choices=AnswerKind.choices, default=AnswerKind.AUTO
    )
    results_field = models.CharField("結果の一覧の項目名", max_length=100, blank=True, default="results")
    id_field = models.CharField("結果の求人番号の項目名", max_length=100, blank=True, default="id")
    status_field = models.CharField("結果のステータスの項目名", max_length=100, blank=True, default="status")

    schedule = models.CharField("送る時", max_length=8, choices=Schedule.choices, default=Schedule.INTERVAL)
    interval_minutes = models.PositiveSmallIntegerField(
        "間隔（分）", default=15, validators=_between(1, 1440)
    )
    daily_at = models.TimeField("毎日の時刻", null=True, blank=True)
    overlap_minutes = models.PositiveSmallIntegerField(
        "さかのぼって見直す時間（分）", default=60, validators=_between(0, 10080)
    )

    paused = models.BooleanField("一時停止", default=True, editable=False)
    position = models.PositiveBigIntegerField(default=0, editable=False)
    collected_at = models.DateTimeField(null=True, editable=False)
    compared_at = models.DateTimeField(null=True, editable=False)
    next_run_at = models.DateTimeField("次の送信", default=timezone.now, editable=False)
    lease_until = models.DateTimeField(null=True, editable=False)
    lease_token = models.CharField(max_length=32, blank=True, default="", editable=False)
    failures = models.PositiveIntegerField("続けて失敗した回数", default=0, editable=False)
    failing_since = models.DateTimeField("失敗が続いている時", null=True, editable=False)
    last_success_at = models.DateTimeField("最後に受け付けられた時", null=True, editable=False)
    last_error = models.CharField("直近の失敗", max_length=300, blank=True, default="", editable=False)

    objects = PartnerQuerySet.as_manager()

    class Meta:
        verbose_name = "協力求人サイト"
        verbose_name_plural = "協力求人サイト"
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name

    @property
    def limit(self) -> int:
        """The most records one request may hold."""
        return 1 if self.envelope == Envelope.SINGLE else self.batch_size


class PartnerJob(models.Model):
    """One job with one partner: what they have, what they were last sent, and what is to be done.

    `held` and `fingerprint` are what the partner confirmed last. `tried` and `generation` are of the last
    content sent; together they make the idempotency key. `unsure` is written before a request leaves and
    erased by a definite answer: while it stands the partner may hold what was tried, also after this process
    was killed.
    """

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="jobs", verbose_name="送り先")
    number = models.CharField("求人番号", max_length=20)
    position = models.PositiveBigIntegerField(default=0)
    state = models.CharField("状態", max_length=8, choices=JobState.choices, default=JobState.WAITING)
    waiting_since = models.DateTimeField("送信待ちになった時", default=timezone.now)
    held = models.CharField("相手先の状態", max_length=10, choices=Kind.choices, blank=True, default="")
    fingerprint = models.CharField(max_length=64, blank=True, default="")
    tried = models.CharField(max_length=64, blank=True, default="")
    generation = models.PositiveIntegerField(default=0)
    unsure = models.BooleanField(default=False)
    forced = models.BooleanField(default=False)
    strikes = models.PositiveSmallIntegerField("失敗した回数", default=0)
    next_attempt_at = models.DateTimeField("次に送る時", default=timezone.now)
    last_attempt_at = models.DateTimeField("最後に送った時", null=True, blank=True)
    last_status = models.PositiveSmallIntegerField("応答", null=True, blank=True)
    last_answer = models.CharField("応答の本文", max_length=300, blank=True, default="")
    delivered_at = models.DateTimeField("届いた時", null=True, blank=True)

    objects = PartnerJobQuerySet.as_manager()

    class Meta:
        verbose_name = "送り先の求人"
        verbose_name_plural = "送り先の求人"
        ordering = ["pk"]
        constraints = [models.UniqueConstraint(fields=["partner", "number"], name="partner_job_once")]
        indexes = [models.Index(fields=["partner", "state", "next_attempt_at"], name="partner_job_due")]

    def __str__(self) -> str:
        return f"{self.partner} {self.number}"

    @property
    def may_be_shown(self) -> bool:
        """Whether the partner shows the job, or possibly does."""
        return self.held == Kind.PUBLISHED or self.unsure


class Delivery(models.Model):
    """One attempt to deliver one record, or several of a round that failed alike (`journal`).

    Nothing of the record is written here; `answer` is the beginning of what the partner said, which may
    repeat words of it (mail addresses and telephone numbers blotted out).
    """

    partner = models.ForeignKey(Partner, on_delete=models.CASCADE, related_name="log", verbose_name="送り先")
    number = models.CharField("求人番号", max_length=20, db_index=True)
    kind = models.CharField("内容", max_length=10, choices=Kind.choices)
    at = models.DateTimeField("送信日時", default=timezone.now)
    outcome = models.CharField("結果", max_length=10, choices=Outcome.choices)
    status = models.PositiveSmallIntegerField("応答", null=True, blank=True)
    milliseconds = models.PositiveIntegerField("かかった時間（ミリ秒）", default=0)
    batch = models.PositiveSmallIntegerField("同時に送った件数", default=1)
    key = models.CharField("送信の鍵", max_length=64)
    round = models.CharField(max_length=32, blank=True, default="", editable=False)
    number_of_jobs = models.PositiveIntegerField("求人の数", default=1)
    others = models.TextField("同じ結果の求人と鍵", blank=True, default="")
    answer = models.CharField("応答の本文", max_length=300, blank=True, default="")

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = "送信の記録"
        verbose_name_plural = "送信の記録"
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["partner", "-id"], name="delivery_newest"),
            models.Index(fields=["at"], name="delivery_at"),
            models.Index(fields=["partner", "round"], name="delivery_round"),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.get_outcome_display()}"

    @property
    def other_numbers(self) -> list[str]:
        """Numbers of the further jobs this entry stands for."""
        return [line.split(" ")[0] for line in self.others.splitlines()]

    def join(self, number: str, key: str, milliseconds: int) -> None:
        """Let the entry stand for one more job (in memory)."""
        self.others += f"{number} {key}\n"
        self.number_of_jobs += 1
        self.milliseconds = max(self.milliseconds, milliseconds)
