"""What the site remembers about its search server."""

from __future__ import annotations

from django.db import models


class PendingJob(models.Model):
    """A job whose change the server has not confirmed yet; the database keeps the document itself."""

    job = models.PositiveBigIntegerField("求人", primary_key=True)
    version = models.BigIntegerField("変更の時刻（マイクロ秒）")
    attempts = models.PositiveIntegerField("送信した回数", default=0)
    error = models.CharField("受け付けられなかった理由", max_length=200, blank=True)

    class Meta:
        verbose_name = "検索サーバーに未反映の求人"
        verbose_name_plural = "検索サーバーに未反映の求人"
        default_permissions = ()

    def __str__(self) -> str:
        return f"{self.job}（{self.error or '未送信'}）"


class ServerState(models.Model):
    """How the server is doing; the one row is also the lock of a rebuild."""

    is_complete = models.BooleanField("索引に全件がある", default=False)
    rebuilding_since = models.DateTimeField("作り直しの開始日時", null=True, blank=True)
    problem = models.CharField("障害", max_length=300, blank=True)
    problem_since = models.DateTimeField("障害の始まり", null=True, blank=True)

    class Meta:
        verbose_name = "検索サーバーの状態"
        verbose_name_plural = "検索サーバーの状態"
        default_permissions = ("view",)

    def __str__(self) -> str:
        return self.problem or "正常"

    @classmethod
    def current(cls) -> ServerState:
        """The row, made when first asked for."""
        return cls.objects.get_or_create(pk=1)[0]
