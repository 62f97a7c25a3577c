"""What the desk keeps: a narrow table to search texts and gaps in, saved views, letters with advice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from core.fields import person_or_gone
from recruitment.models import Company, Job
from recruitment.models.common import JOB_OR_COMPANY

if TYPE_CHECKING:
    from accounts.models import User


class DeskEntry(models.Model):
    """One job or company as the desk searches it: the newest version, drafts too, folded.

    Kept by `recruitment.desk.upkeep`; never a source of facts. `revision` is the version it was made of.
    """

    job = models.OneToOneField(
        Job, null=True, blank=True, on_delete=models.CASCADE, related_name="desk_entry"
    )
    company = models.OneToOneField(
        Company, null=True, blank=True, on_delete=models.CASCADE, related_name="desk_entry"
    )
    revision = models.PositiveBigIntegerField(default=0, db_index=True)
    text = models.TextField(blank=True, default="")
    phones = models.CharField(max_length=200, blank=True, default="")
    score = models.PositiveSmallIntegerField("充実度", default=0, db_index=True)
    gaps = models.CharField(max_length=300, blank=True, default="")

    class Meta:
        verbose_name = "運営の検索の索引"
        verbose_name_plural = "運営の検索の索引"
        default_permissions = ()
        permissions = [
            ("read_desk", "企業と求人を運営の画面で探せる"),
            ("act_on_desk", "企業と求人をまとめて手続きできる"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=JOB_OR_COMPANY,
                name="desk_entry_of_one_record",
                violation_error_message="求人か企業のどちらか一つの索引です。",
            ),
        ]

    def __str__(self) -> str:
        return str(self.job or self.company)


class Desk(models.TextChoices):
    """The lists that have views."""

    JOBS = "jobs", "求人"
    COMPANIES = "companies", "企業"


class SavedViewQuerySet(models.QuerySet["SavedView"]):
    """Views by who may use them."""

    def for_user(self, user: User, desk: str) -> Self:
        """Own views and those of everybody, by name."""
        return self.filter(Q(owner=user) | Q(is_shared=True), desk=desk).order_by("name", "pk")


class SavedView(models.Model):
    """Conditions of a list under a name."""

    desk = models.CharField("一覧", max_length=9, choices=Desk.choices)
    name = models.CharField("名前", max_length=40)
    query = models.CharField("条件", max_length=1000)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, verbose_name="作成者", on_delete=models.CASCADE, related_name="+"
    )
    is_shared = models.BooleanField("全員で使う", default=False)
    is_default = models.BooleanField("自分が一覧を開いたときに使う", default=False)

    objects = SavedViewQuerySet.as_manager()

    class Meta:
        verbose_name = "保存した条件"
        verbose_name_plural = "保存した条件"
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(
                fields=["owner", "desk", "name"],
                name="desk_view_name_once",
                violation_error_message="同じ名前の条件がすでにあります。別の名前にしてください。",
            ),
            models.UniqueConstraint(
                fields=["owner", "desk"], condition=Q(is_default=True), name="desk_view_one_default"
            ),
        ]

    def __str__(self) -> str:
        return self.name


class LetterKind(models.TextChoices):
    """What the desk writes to a company about."""

    ADVICE = "advice", "充実のためのご提案"
    REMINDER = "reminder", "掲載内容の確認のお願い"


class DeskLetter(models.Model):
    """A letter to the people of a company, so that nobody gets the same twice in two weeks."""

    company = models.ForeignKey(
        Company, verbose_name="企業", on_delete=models.CASCADE, related_name="desk_letters"
    )
    kind = models.CharField("種類", max_length=8, choices=LetterKind.choices)
    sent_at = models.DateTimeField("送信日時", default=timezone.now)
    sent_by = person_or_gone("送信者")
    text = models.TextField("内容", blank=True, default="")

    class Meta:
        verbose_name = "企業への連絡"
        verbose_name_plural = "企業への連絡"
        default_permissions = ()
        ordering = ["-sent_at", "-pk"]
        indexes = [models.Index(fields=["company", "kind", "-sent_at"], name="desk_letter_last")]

    def __str__(self) -> str:
        return f"{self.company} {self.get_kind_display()}"
