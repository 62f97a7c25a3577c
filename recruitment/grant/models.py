"""Declarations of companies, decisions about companies and jobs, and the disadvantaged areas."""

from __future__ import annotations

import datetime
from typing import Self

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Q
from django.utils import timezone

from core.fields import person_or_gone
from recruitment.vocabulary.levels import MunicipalityKind


class GrantState(models.TextChoices):
    """Where a declaration stands."""

    WAITING = "waiting", "判定待ち"
    ELIGIBLE = "eligible", "対象"
    REFUSED = "refused", "対象外"
    LAPSED = "lapsed", "期限切れ"
    REPLACED = "replaced", "新しい申告に差し替え"


class GrantApplicationQuerySet(models.QuerySet["GrantApplication"]):
    """Declarations by what they mean."""

    def in_force(self) -> Self:
        """Decisions by which a company is eligible today."""
        return self.filter(state=GrantState.ELIGIBLE, valid_until__gte=timezone.localdate())

    def open_decisions(self) -> Self:
        """What the office has to look at: new declarations, and decisions whose facts changed."""
        waiting = Q(state=GrantState.WAITING)
        return self.filter(waiting | Q(state=GrantState.ELIGIBLE, recheck_since__isnull=False))

    def newest_of(self, company: models.Model) -> GrantApplication | None:
        """The declaration that counts for a company."""
        return self.filter(company=company).exclude(state=GrantState.REPLACED).order_by("-pk").first()


class Rechecked(models.Model):
    """A decision whose facts may change by a later publication."""

    facts = models.JSONField("判定のときの情報", default=dict, blank=True)
    recheck_since = models.DateTimeField("再確認が必要になった日時", null=True, blank=True)
    recheck_note = models.TextField("再確認の理由", blank=True, default="")

    class Meta:
        abstract = True


class GrantApplication(Rechecked):
    """One dated declaration of a company and the decision on it; changed by `grant.actions` only."""

    company = models.ForeignKey(
        "recruitment.Company",
        verbose_name="企業",
        on_delete=models.CASCADE,
        related_name="grant_applications",
    )
    state = models.CharField("状態", max_length=8, choices=GrantState.choices, default=GrantState.WAITING)
    answers = models.JSONField("申告の回答", default=dict)
    declared_at = models.DateTimeField("申告日時", default=timezone.now)
    declared_by = person_or_gone("申告した人")
    declared_name = models.CharField("申告者の役職と氏名", max_length=100)
    decided_on = models.DateField("判定日", null=True, blank=True)
    decided_by = person_or_gone("判定した人")
    reason = models.TextField("判定の理由", blank=True, default="")
    valid_until = models.DateField("対象の期限", null=True, blank=True)

    objects = GrantApplicationQuerySet.as_manager()

    class Meta:
        verbose_name = "移住支援金の対象法人の申告"
        verbose_name_plural = "移住支援金の対象法人の申告"
        ordering = ["-pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["company"],
                condition=Q(state="waiting"),
                name="grant_company_waits_once",
                violation_error_message="この企業の申告は、すでに判定を待っています。",
            ),
            models.UniqueConstraint(
                fields=["company"],
                condition=Q(state="eligible"),
                name="grant_company_eligible_once",
                violation_error_message="この企業は、すでに対象と判定されています。",
            ),
            models.CheckConstraint(
                condition=~Q(state="eligible") | Q(valid_until__isnull=False),
                name="grant_eligible_has_an_end",
                violation_error_message="対象とする期限を入力してください。",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.company}（{self.get_state_display()}）"

    @property
    def is_in_force(self) -> bool:
        """Whether the company is eligible today."""
        return self.state == GrantState.ELIGIBLE and self.days_left >= 0

    @property
    def days_left(self) -> int:
        """Days until the decision ends; negative once it is over or without one."""
        return (self.valid_until - timezone.localdate()).days if self.valid_until else -1


class JobDecision(Rechecked):
    """Why a job is eligible or not, and since when; whether it is stands in its listing."""

    job = models.OneToOneField(
        "recruitment.Job", verbose_name="求人", on_delete=models.CASCADE, related_name="grant_decision"
    )
    eligible_since = models.DateField("対象になった日", null=True, blank=True)
    reason = models.TextField("判定の理由", blank=True, default="")

    class Meta:
        verbose_name = "求人の移住支援金の判定"
        verbose_name_plural = "求人の移住支援金の判定"

    def __str__(self) -> str:
        return f"{self.job}の判定"


class AreaLaw(models.TextChoices):
    """The five laws of 1.2."""

    DEPOPULATED = "depopulated", "過疎地域（一部過疎を含む）"
    MOUNTAIN = "mountain", "山村振興法"
    ISLAND = "island", "離島振興法"
    PENINSULA = "peninsula", "半島振興法"
    OGASAWARA = "ogasawara", "小笠原諸島振興開発特別措置法"


class DisadvantagedArea(models.Model):
    """A municipality of the Tokyo area in which a head office does no harm (1.2); kept by operators."""

    municipality = models.OneToOneField(
        "vocabulary.Municipality", verbose_name="市町村", on_delete=models.CASCADE, related_name="+"
    )
    law = models.CharField("根拠の法律", max_length=12, choices=AreaLaw.choices)
    note = models.CharField("備考", max_length=200, blank=True, default="")
    added_on = models.DateField("登録日", default=datetime.date.today, editable=False)

    class Meta:
        verbose_name = "条件不利地域"
        verbose_name_plural = "条件不利地域"
        ordering = ["municipality_id"]

    def __str__(self) -> str:
        return str(self.municipality)

    def clean(self) -> None:
        """Refuse designated cities, which the scheme leaves out."""
        super().clean()
        excluded = (MunicipalityKind.DESIGNATED_CITY, MunicipalityKind.WARD, MunicipalityKind.PREFECTURE)
        if self.municipality_id and self.municipality.kind in excluded:
            raise ValidationError(
                {"municipality": "政令指定都市とその区、都道府県は登録できません。市町村を選んでください。"}
            )
