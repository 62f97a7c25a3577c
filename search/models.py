"""What the search keeps about its index."""

from django.db import models


class IndexState(models.Model):
    """By which rules the search index was made; one row per index."""

    name = models.CharField("索引", max_length=50, primary_key=True)
    fingerprint = models.CharField("解析規則の版", max_length=100)
    updated_at = models.DateTimeField("記録日時", auto_now=True)

    class Meta:
        verbose_name = "検索索引の状態"
        verbose_name_plural = "検索索引の状態"

    def __str__(self) -> str:
        return f"{self.name}（{self.fingerprint}）"
