"""Jobs like a job, computed ahead."""

from __future__ import annotations

from django.db import models
from django.utils import timezone

from recruitment.models import Job


class SimilarJob(models.Model):
    """One job that is like another; whether it is still open is asked when it is shown."""

    job = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="similar_jobs")
    other = models.ForeignKey(Job, on_delete=models.CASCADE, related_name="similar_to_jobs")
    rank = models.PositiveSmallIntegerField("順位")
    reasons = models.CharField("理由", max_length=60, blank=True)

    class Meta:
        verbose_name = "似た求人"
        verbose_name_plural = "似た求人"
        default_permissions = ()
        ordering = ["job", "rank"]
        constraints = [models.UniqueConstraint(fields=["job", "other"], name="search_similar_once")]


class Comparison(models.Model):
    """From which search document, and when, the similar jobs of a job were computed."""

    job = models.OneToOneField(
        Job, on_delete=models.CASCADE, primary_key=True, related_name="similar_comparison"
    )
    digest = models.CharField("文書の要約値", max_length=32, blank=True)
    compared_at = models.DateTimeField("計算日時", default=timezone.now, db_index=True)

    class Meta:
        verbose_name = "似た求人の計算"
        verbose_name_plural = "似た求人の計算"
        default_permissions = ()
