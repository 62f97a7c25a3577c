"""What the city's desk remembers about the running of the site."""

from __future__ import annotations

from django.db import models


class PeriodicRun(models.Model):
    """The last run of a periodic job; the row is also the lock that keeps a second run away."""

    name = models.CharField("処理", max_length=100, primary_key=True)
    running_since = models.DateTimeField("実行中（開始日時）", null=True, blank=True)
    started_at = models.DateTimeField("前回の開始日時", null=True, blank=True)
    finished_at = models.DateTimeField("前回の終了日時", null=True, blank=True)
    succeeded_at = models.DateTimeField("最後に成功した日時", null=True, blank=True)
    detail = models.TextField("結果", blank=True)

    class Meta:
        verbose_name = "定期処理の実行記録"
        verbose_name_plural = "定期処理の実行記録"
        ordering = ("name",)

    def __str__(self) -> str:
        return self.name

    @property
    def failed(self) -> bool:
        """Whether the last finished run ended with an error."""
        return self.finished_at is not None and self.succeeded_at != self.finished_at
