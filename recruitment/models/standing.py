"""Operational facts of a company: they live outside the revision, so that no draft overwrites them (T10)."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from core.fields import person_or_gone


class CompanyStanding(models.Model):
    """What the operators decided about a company; changed by actions only."""

    company = models.OneToOneField(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="standing"
    )
    trusted_since = models.DateField("信頼企業にした日", null=True, blank=True)
    trusted_by = person_or_gone("信頼企業にした人")

    class Meta:
        verbose_name = "企業の取扱い"
        verbose_name_plural = "企業の取扱い"

    def __str__(self) -> str:
        return f"{self.company}の取扱い"


class ConsentEvent(models.Model):
    """An employer gave or withdrew the consent to external provision (O13); the newest tells since when."""

    company = models.ForeignKey(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="consent_events"
    )
    at = models.DateTimeField("日時", default=timezone.now)
    by = person_or_gone("操作した人")
    consented = models.BooleanField("同意")
    reason = models.CharField("経緯", max_length=200, blank=True, default="")

    class Meta:
        verbose_name = "外部提供への同意の履歴"
        verbose_name_plural = "外部提供への同意の履歴"
        default_permissions = ()
        ordering = ["-at", "-pk"]
        indexes = [models.Index(fields=["company", "-at"], name="consent_event_newest")]

    def __str__(self) -> str:
        return f"{self.company}：{'同意' if self.consented else '同意の取消し'}"
