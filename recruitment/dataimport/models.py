"""Registrations of data in the national format: files, their rows, what was done, what was there before."""

from __future__ import annotations

from typing import Any

from django.core.files.storage import Storage, storages
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.utils import timezone

from core.fields import person_or_gone
from recruitment.dataimport import results
from recruitment.dataimport.enums import BatchState, Outcome, RowKind, Scope, Undone, Way
from recruitment.dataimport.querysets import ImportBatchQuerySet, ImportRowQuerySet
from recruitment.models import Company, Job

TABLES = ("CSV", "TSV")
"""How the format of a file of rows begins."""


def private_storage() -> Storage:
    """Where uploaded files lie: never below the public uploads, for they name people."""
    return storages["imports"]


class ImportBatch(models.Model):
    """One file, from its arrival until it was applied, called off or undone. Changed by actions only.

    `read_rows` of `total_rows` are checked; `failure` is the sentence that tells why the last step did
    not work; `company_changes` and the rows say what will change.
    """

    source = models.CharField(
        "提供元",
        max_length=100,
        help_text="データの出どころの名前です。同じ名前のファイルどうしを比べます。例：北海道移住マッチング",
    )
    scope = models.CharField("ファイルの範囲", max_length=5, choices=Scope.choices, default=Scope.WHOLE)
    file = models.FileField("ファイル", upload_to="%Y/%m/", storage=private_storage, blank=True)
    name = models.CharField("ファイル名", max_length=200)
    size = models.PositiveBigIntegerField("大きさ（バイト）", default=0)
    sha256 = models.CharField("要約値（SHA-256）", max_length=64, db_index=True)
    format = models.CharField("形式", max_length=60, blank=True, default="")
    state = models.CharField(
        "状態", max_length=10, choices=BatchState.choices, default=BatchState.RECEIVED, db_index=True
    )
    failure = models.TextField("できなかった理由", blank=True, default="")
    read_rows = models.PositiveIntegerField("確認した行数", default=0)
    total_rows = models.PositiveIntegerField("行数", default=0)
    counts: Any = models.JSONField("内訳", default=dict, blank=True)
    warnings: Any = models.JSONField("登録の前に確かめること", default=list, blank=True)
    way = models.CharField("公開のしかた", max_length=7, choices=Way.choices, default=Way.REVIEW)
    takes_new_companies = models.BooleanField("新しい企業も登録する", default=False)
    despite_findings = models.BooleanField("点検の指摘があっても公開する", default=False)
    takes_older = models.BooleanField("後から画面で変更されたものも登録する", default=False)
    consented = models.BooleanField("新しい企業は外部提供に同意している", default=False)
    claimed_at = models.DateTimeField(null=True, blank=True, editable=False)
    uploaded_at = models.DateTimeField("受け取った日時", default=timezone.now)
    uploaded_by = person_or_gone("受け取った人", blank=False)
    applied_at = models.DateTimeField("登録した日時", null=True, blank=True)
    applied_by = person_or_gone("登録した人")
    undone_at = models.DateTimeField("取り消した日時", null=True, blank=True)
    undone_by = person_or_gone("取り消した人")
    seconds = models.FloatField("登録にかかった秒数", null=True, blank=True)
    is_indexed = models.BooleanField("検索に反映済み", default=True)
    result: Any = models.JSONField("結果", default=dict, blank=True)

    objects = ImportBatchQuerySet.as_manager()

    class Meta:
        verbose_name = "データ登録"
        verbose_name_plural = "データ登録"
        ordering = ["-pk"]
        default_permissions = ("view",)
        permissions = [("register_data", "全国統一の形式のデータを登録できる")]

    def __str__(self) -> str:
        return f"データ登録 #{self.pk}"

    @property
    def percent(self) -> int:
        """How much of the file is checked; 99 at most until everything is."""
        if self.state not in (BatchState.RECEIVED, BatchState.CHECKING):
            return 100
        return min(99, self.read_rows * 100 // self.total_rows) if self.total_rows else 0

    @property
    def rows_per_second(self) -> int:
        """How fast it was applied; 0 before, or when nothing was written."""
        done = results.written(self.result)
        return round(done / self.seconds) if self.seconds and done else 0

    @property
    def told_done(self) -> str:
        """What became of the rows and companies, in one line."""
        return results.line([*results.of_rows(self), *results.beside_rows(self)])

    @property
    def told_undone(self) -> str:
        """What was undone, in one line."""
        return results.line(results.of_undoing(self))

    @property
    def is_pruned(self) -> bool:
        """Whether file and former contents have been deleted, so that it cannot be undone any more."""
        return not self.file

    @property
    def counter(self) -> str:
        """What the number of a row counts: rows of a table, jobs in JSON and XML."""
        return "行目" if self.format.startswith(TABLES) else "件目"

    @property
    def counter_heading(self) -> str:
        """Heading of a column of such numbers."""
        return "ファイルの行番号" if self.format.startswith(TABLES) else "ファイルの何件目"

    def place(self, line: int | None) -> str:
        """Where a row stands, in words; empty for a job the file does not name."""
        return f"{line:,}{self.counter}" if line else ""

    def leaves(self, entry: ImportRow | ImportCompany) -> bool:
        """Whether a row or company stays as it is, because people changed our record later."""
        return entry.later_change is not None and not self.takes_older

    def count(self, kind: str) -> int:
        """Rows of a kind."""
        number: int = self.counts.get(kind, 0)
        return number


class ImportCompany(models.Model):
    """A company that the file names: what the file says, how that differs, and what was there before."""

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="companies")
    corporate_number = models.CharField("法人番号", max_length=13)
    name = models.CharField("法人名", max_length=150, blank=True, default="")
    line = models.PositiveIntegerField("行")
    kind = models.CharField("種類", max_length=9, choices=RowKind.choices, default=RowKind.UNCHANGED)
    values: Any = models.JSONField(default=list)
    faults: Any = models.JSONField("登録できない理由", default=list, blank=True)
    differences: Any = models.JSONField("違い", default=list, blank=True)
    later_change = models.DateTimeField("このデータより後の、画面での変更", null=True, blank=True)
    base = models.CharField(max_length=64, blank=True, default="")
    before: Any = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    after = models.CharField(max_length=64, blank=True, default="")
    company = models.ForeignKey(Company, null=True, blank=True, on_delete=models.SET_NULL, related_name="+")

    class Meta:
        verbose_name = verbose_name_plural = "データ登録の企業"
        default_permissions = ()
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(fields=["batch", "corporate_number"], name="import_company_once")
        ]

    def __str__(self) -> str:
        return f"{self.corporate_number} {self.name}"


class ImportRow(models.Model):
    """A job that the file names, or, without a line, one of the source that it no longer names.

    `faults` are [item, value, sentence], `differences` [item, before, after], each item by its label,
    and a fourth, what an unpublished draft says that would be lost.
    `base` is the fingerprint of the record at the check, `after` the one when it was applied;
    `later_change` is when a person changed our record, if that was after the file's own date of the job.
    """

    batch = models.ForeignKey(ImportBatch, on_delete=models.CASCADE, related_name="rows")
    line = models.PositiveIntegerField("行", null=True, blank=True)
    number = models.CharField("求人番号", max_length=60, blank=True, default="")
    corporate_number = models.CharField("法人番号", max_length=60, blank=True, default="")
    title = models.CharField("求人名", max_length=120, blank=True, default="")
    kind = models.CharField("種類", max_length=9, choices=RowKind.choices)
    values: Any = models.JSONField(default=list, blank=True)
    faults: Any = models.JSONField("登録できない理由", default=list, blank=True)
    notes: Any = models.JSONField("注意", default=list, blank=True)
    later_change = models.DateTimeField("このデータより後の、画面での変更", null=True, blank=True)
    is_held = models.BooleanField("公開できない点がある", default=False)
    is_incomplete = models.BooleanField("審査に出すには足りない", default=False)
    differences: Any = models.JSONField("違い", default=list, blank=True)
    base = models.CharField(max_length=64, blank=True, default="")
    before: Any = models.JSONField(default=dict, blank=True, encoder=DjangoJSONEncoder)
    after = models.CharField(max_length=64, blank=True, default="")
    outcome = models.CharField("結果", max_length=9, choices=Outcome.choices, default="", blank=True)
    undone = models.CharField("取り消しの結果", max_length=8, choices=Undone.choices, default="", blank=True)
    job = models.ForeignKey(Job, null=True, blank=True, on_delete=models.SET_NULL, related_name="import_rows")

    objects = ImportRowQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "データ登録の行"
        default_permissions = ()
        ordering = ["pk"]
        indexes = [models.Index(fields=["batch", "kind"], name="import_row_kind")]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    @property
    def will_be_draft(self) -> bool:
        """Whether a registration under review would leave it a draft, for want of items."""
        is_checked = self.batch.state == BatchState.CHECKED
        return self.is_incomplete and is_checked and self.kind != RowKind.REFUSED

    @property
    def waits_for_items(self) -> bool:
        """Whether it became a draft that somebody must complete and hand in."""
        is_draft = self.outcome == Outcome.DRAFTED and self.job_id is not None
        return self.is_incomplete and is_draft and self.batch.state == BatchState.APPLIED
