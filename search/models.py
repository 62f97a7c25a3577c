"""What the search keeps: by which rules its indexes were made, and the search documents."""

from django.db import models

from recruitment.models import Job


class IndexState(models.Model):
    """By which rules an index was made, how often it was changed, and how far it is being made again."""

    name = models.CharField("索引", max_length=50, primary_key=True)
    fingerprint = models.CharField("解析規則の版", max_length=100)
    version = models.PositiveBigIntegerField("変更の番号", default=0)
    sweep_rules = models.CharField("作り直しの解析規則", max_length=100, default="", blank=True)
    sweep_cursor = models.CharField("作り直しの位置", max_length=200, default="", blank=True)
    swept_at = models.DateTimeField("全体を確かめた日時", null=True, blank=True)
    repaired = models.PositiveIntegerField("直近に直した件数", default=0)
    repaired_at = models.DateTimeField("直した日時", null=True, blank=True)
    updated_at = models.DateTimeField("記録日時", auto_now=True)

    class Meta:
        verbose_name = "検索索引の状態"
        verbose_name_plural = "検索索引の状態"

    def __str__(self) -> str:
        return f"{self.name}（{self.fingerprint}）"


class JobDocument(models.Model):
    """What the search knows of one public job, narrow enough to read thousands of rows for one page.

    The index terms are in no field of this model, since each database keeps them in its own way
    (`search.engine.tables`). The row goes with its job, also where Django does not see it go.
    """

    position = models.BigIntegerField("新しさ", primary_key=True)
    job = models.OneToOneField(
        Job, verbose_name="求人", on_delete=models.CASCADE, related_name="search_document"
    )
    company = models.BigIntegerField("企業")
    fold = models.BigIntegerField("似た求人の印")
    spot = models.BigIntegerField("地点", null=True)
    hourly_pay = models.IntegerField("時給換算（円）", default=0, help_text="0は不明")
    monthly_pay = models.IntegerField("月給換算（円）", default=0, help_text="0は不明")
    until = models.DateField("掲載終了日")
    applications = models.IntegerField("応募数", default=0)
    tokens = models.TextField("条件の値")
    digest = models.CharField("内容の要約値", max_length=32)

    class Meta:
        verbose_name = "検索用の求人"
        verbose_name_plural = "検索用の求人"
        default_permissions = ()
        indexes = [
            models.Index(fields=["-hourly_pay", "-position"], name="document_pay"),
            models.Index(fields=["until", "-position"], name="document_until"),
            models.Index(fields=["applications", "-position"], name="document_fewest"),
        ]

    def __str__(self) -> str:
        return f"{self.job_id}（{self.position}）"
