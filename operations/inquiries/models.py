"""The ledger of inquiries with its history, and prepared answers (A19, G4)."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from core.fields import person_or_gone
from operations.inquiries.enums import (
    UNANSWERED,
    Audience,
    Category,
    Channel,
    EventKind,
    Status,
)
from operations.inquiries.querysets import InquiryQuerySet
from recruitment.models import Company, Job

LONGEST_MESSAGE = 4000


class Inquiry(models.Model):
    """One inquiry; changed by `operations.inquiries.actions` only."""

    number = models.CharField("受付番号", max_length=20, unique=True, null=True, editable=False)
    key = models.CharField("二重送信防止の鍵", max_length=40, unique=True, null=True, editable=False)
    audience = models.CharField("区分", max_length=8, choices=Audience.choices)
    category = models.CharField("内容", max_length=16, choices=Category.choices, default=Category.OTHER)
    channel = models.CharField("受付の方法", max_length=8, choices=Channel.choices, default=Channel.FORM)
    status = models.CharField("状態", max_length=8, choices=Status.choices, default=Status.OPEN)
    is_suggestion = models.BooleanField("改善提案", default=False)
    received_at = models.DateTimeField("受付日時", default=timezone.now)
    due_at = models.DateTimeField("回答の期限", null=True, blank=True)
    answered_at = models.DateTimeField("回答日時", null=True, blank=True)
    closed_at = models.DateTimeField("完了日時", null=True, blank=True)
    read_at = models.DateTimeField("企業が回答を確認した日時", null=True, blank=True)
    erased_at = models.DateTimeField("個人情報を消した日時", null=True, blank=True)
    owner = person_or_gone("担当者")
    name = models.CharField("お名前", max_length=80, blank=True, default="")
    organisation = models.CharField("会社・団体名", max_length=120, blank=True, default="")
    email = models.EmailField("メールアドレス", blank=True, default="")
    phone = models.CharField("電話番号", max_length=20, blank=True, default="")
    phone_digits = models.CharField(max_length=20, blank=True, default="", editable=False)
    message = models.TextField("内容", max_length=LONGEST_MESSAGE, blank=True, default="")
    company = models.ForeignKey(
        Company,
        verbose_name="関係する企業",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inquiries",
    )
    job = models.ForeignKey(
        Job,
        verbose_name="関係する求人",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="inquiries",
    )
    sent_by = person_or_gone("送信した利用者")

    objects = InquiryQuerySet.as_manager()

    class Meta:
        verbose_name = "お問い合わせ"
        verbose_name_plural = "お問い合わせ"
        ordering = ["-received_at", "-pk"]
        indexes = [
            models.Index(fields=["-received_at", "-id"], name="inquiry_newest"),
            models.Index(fields=["status", "due_at"], name="inquiry_due"),
            models.Index(fields=["company", "audience"], name="inquiry_company"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(closed_at__isnull=False) | ~Q(status__in=[Status.CLOSED, Status.SPAM]),
                name="inquiry_finished_has_a_date",
                violation_error_message="完了した問い合わせには、完了日時が必要です。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number or ''} {self.get_category_display()}".strip()

    def save(self, *args: object, **kwargs: object) -> None:
        """Store, and give the number that people name on the phone."""
        self.phone_digits = "".join(character for character in self.phone if character in "0123456789")
        super().save(*args, **kwargs)
        if not self.number:
            year = timezone.localtime(self.received_at).year
            self.number = f"INQ-{year}-{self.pk:06d}"
            type(self).objects.filter(pk=self.pk).update(number=self.number)

    def get_absolute_url(self) -> str:
        """Its page in the admin."""
        return reverse("inquiry_detail", args=[self.pk])

    @property
    def is_waiting(self) -> bool:
        """Whether somebody waits for an answer."""
        return self.status in UNANSWERED

    @property
    def is_overdue(self) -> bool:
        """Whether the answer is late."""
        return self.is_waiting and self.due_at is not None and self.due_at < timezone.now()

    @property
    def company_name(self) -> str:
        """Name of the company that it is about, for the export."""
        return self.company.name if self.company else ""

    @property
    def can_be_mailed(self) -> bool:
        """Whether an answer can go by mail."""
        return bool(self.email)


class InquiryEvent(models.Model):
    """One line of the history. Never changed; personal data is erased with the inquiry's."""

    inquiry = models.ForeignKey(Inquiry, on_delete=models.CASCADE, related_name="events")
    key = models.CharField("二重送信防止の鍵", max_length=40, unique=True, null=True, editable=False)
    kind = models.CharField("種類", max_length=10, choices=EventKind.choices)
    at = models.DateTimeField("日時", default=timezone.now)
    by = person_or_gone("担当者")
    text = models.TextField("本文", blank=True, default="")
    note = models.CharField("補足", max_length=200, blank=True, default="")

    class Meta:
        verbose_name = "問い合わせの履歴"
        verbose_name_plural = "問い合わせの履歴"
        ordering = ["at", "pk"]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.note}".strip()


class AnswerTemplate(models.Model):
    """A prepared text that starts an answer."""

    title = models.CharField(
        "題名", max_length=60, help_text="選ぶときの見出しです。送られる文には入りません。"
    )
    audience = models.CharField(
        "対象",
        max_length=8,
        choices=Audience.choices,
        blank=True,
        default="",
        help_text="空欄はすべての方です。",
    )
    body = models.TextField(
        "文面", max_length=LONGEST_MESSAGE, help_text="宛名と署名は自動で付きます。本文だけを書いてください。"
    )

    class Meta:
        verbose_name = "回答のひな形"
        verbose_name_plural = "回答のひな形"
        ordering = ["title", "pk"]

    def __str__(self) -> str:
        return self.title
