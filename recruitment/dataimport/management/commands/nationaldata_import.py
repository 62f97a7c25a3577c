"""Registers a file in the national format: the same check, guards and actions as in the admin (D2)."""

from __future__ import annotations

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError

from recruitment.dataimport import actions
from recruitment.dataimport.checking import SMALLER
from recruitment.dataimport.commands import person, told_in_words, work_until
from recruitment.dataimport.enums import BatchState, RowKind, Scope, Way
from recruitment.dataimport.models import ImportBatch

KINDS = (RowKind.NEW, RowKind.CHANGED, RowKind.UNCHANGED, RowKind.WITHDRAWN, RowKind.REFUSED)
MOST_ERRORS = 50


class Command(BaseCommand):
    """nationaldata_import FILE [--dry-run] [--publish] --as USER."""

    help = (
        "全国統一の形式（143項目）の求人データを確かめて登録します。"
        "SQLite では、登録が終わるまでサイトへの書き込み（ログインなど）ができません。"
        "件数が多いときはサイトを止めて実行します。"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """The file, who does it, and what a person would tick."""
        parser.add_argument("file", type=Path, help="JSON・XML・CSV・TSV（ZIP・gzipも可）")
        parser.add_argument("--as", dest="user", required=True, help="登録する人のメールアドレス")
        parser.add_argument("--source", default="コマンド", help="提供元の名前")
        parser.add_argument("--dry-run", action="store_true", help="確かめるだけで、何も登録しない")
        parser.add_argument("--publish", action="store_true", help="審査を通さず、すぐ公開する")
        parser.add_argument(
            "--despite-findings", action="store_true", help="点検で必ず直す点がある求人も公開する"
        )
        parser.add_argument("--new-companies", action="store_true", help="新しい企業も登録する")
        parser.add_argument("--consented", action="store_true", help="新しい企業は外部提供に同意している")
        parser.add_argument(
            "--take-back", action="store_true", help="後から画面で変更されたものも、ファイルの内容にする"
        )
        parser.add_argument("--part", action="store_true", help="一部だけ（ファイルにない求人はそのまま）")
        parser.add_argument("--without-errors", action="store_true", help="登録できない行を除いて登録する")
        parser.add_argument("--smaller", action="store_true", help="前回よりずっと少なくても登録する")
        parser.add_argument("--again", action="store_true", help="前と同じファイルでも登録する")

    def handle(self, *args: Any, **options: Any) -> None:
        """Check, tell, and register. Raises CommandError with the sentence why not."""
        with told_in_words():
            batch = self._receive(options)
            work_until(batch, BatchState.CHECKED)
            self._tell_check(batch)
            if options["dry_run"]:
                actions.discard(batch, batch.uploaded_by)
                self.stdout.write("確かめただけで、何も登録していません。")
                return
            self._apply(batch, options)

    def _receive(self, options: dict[str, Any]) -> ImportBatch:
        by = person(options["user"])
        scope = Scope.PART if options["part"] else Scope.WHOLE
        try:
            with options["file"].open("rb") as file:
                return actions.receive(
                    file,
                    options["file"].name,
                    by,
                    source=options["source"],
                    scope=scope,
                    again=options["again"],
                )
        except OSError as error:
            raise CommandError(f"{options['file']} を開けません：{error.strerror}") from error

    def _tell_check(self, batch: ImportBatch) -> None:
        self.stdout.write(f"{batch}：{batch.total_rows:,}件（{batch.format}）")
        for kind in KINDS:
            self.stdout.write(f"  {kind.label} {batch.count(kind):,}件")
        self.stdout.write(f"  後から画面で変更された求人 {batch.count('older'):,}件")
        self.stdout.write(f"  審査に出すには項目が足りない求人 {batch.count('incomplete'):,}件")
        self.stdout.write(f"  新しい企業 {batch.count('new_companies'):,}社")
        shown = 0
        for row in batch.rows.refused().order_by("pk")[:MOST_ERRORS]:
            for item, value, sentence in row.faults[: MOST_ERRORS - shown]:
                shown += 1
                self.stderr.write(f"{batch.place(row.line)} {row.number} {item}「{value}」 {sentence}")

    def _apply(self, batch: ImportBatch, options: dict[str, Any]) -> None:
        confirmed = [
            name
            for name, flag in ((SMALLER, "smaller"), (actions.REFUSED, "without_errors"))
            if options[flag]
        ]
        settings = actions.Settings(
            way=Way.PUBLISH if options["publish"] else Way.REVIEW,
            takes_new_companies=options["new_companies"],
            consented=options["consented"],
            takes_older=options["take_back"],
            despite_findings=options["despite_findings"],
            confirmed=confirmed,
            may_lock=True,
        )
        try:
            actions.order(batch, batch.uploaded_by, settings)
        except (ValidationError, PermissionDenied):
            actions.discard(batch, batch.uploaded_by)
            raise
        work_until(batch, BatchState.APPLIED)
        self.stdout.write(batch.told_done)
        self.stdout.write(f"{batch.seconds:.1f}秒（1秒に{batch.rows_per_second:,}件）")
