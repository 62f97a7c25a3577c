"""Which reference file was loaded last, so that loading again costs nothing."""

from django.db import models


class TableLoad(models.Model):
    """The digest of the file a reference table was last filled from."""

    table = models.CharField("表", max_length=30, primary_key=True)
    digest = models.CharField("ファイルの要約値（SHA-256）", max_length=64)
    rows = models.PositiveIntegerField("件数")
    loaded_at = models.DateTimeField("読み込んだ日時", auto_now=True)

    class Meta:
        verbose_name = "コード表の読み込み"
        verbose_name_plural = "コード表の読み込み"
        ordering = ["table"]

    def __str__(self) -> str:
        return self.table
