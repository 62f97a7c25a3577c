"""Operational facts of a company: they live outside the revision, so that no draft overwrites them (T10)."""

from __future__ import annotations

from django.conf import settings
from django.db import models


class CompanyStanding(models.Model):
    """What the operators decided about a company; changed by actions only."""

    company = models.OneToOneField(
        "recruitment.Company", verbose_name="企業", on_delete=models.CASCADE, related_name="standing"
    )
    trusted_since = models.DateField("信頼企業にした日", null=True, blank=True)
    trusted_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name="信頼企業にした人",
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    class Meta:
        verbose_name = "企業の取扱い"
        verbose_name_plural = "企業の取扱い"

    def __str__(self) -> str:
        return f"{self.company}の取扱い"
