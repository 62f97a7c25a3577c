"""Undoes a registration of data: the same guards and action as in the admin, however many rows it has."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recruitment.dataimport import actions
from recruitment.dataimport.commands import person, told_in_words, work_until
from recruitment.dataimport.enums import BatchState
from recruitment.dataimport.models import ImportBatch


class Command(BaseCommand):
    """nationaldata_undo NUMBER [--keep] --as USER."""

    help = (
        "データ登録をまとめて取り消します。"
        "SQLite では、終わるまでサイトへの書き込み（ログインなど）ができません。"
        "件数が多いときはサイトを止めて実行します。"
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        """Which one, who does it, and what a person would tick."""
        parser.add_argument("number", type=int, help="データ登録の番号（#12 なら 12）")
        parser.add_argument("--as", dest="user", required=True, help="取り消す人のメールアドレス")
        parser.add_argument(
            "--keep", action="store_true", help="登録のあとに変わった求人と企業は、今のままにする"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Undo it and tell. Raises CommandError with the sentence why not."""
        by = person(options["user"])
        batch = ImportBatch.objects.filter(pk=options["number"]).first()
        if batch is None:
            raise CommandError(f"データ登録 #{options['number']} はありません。")
        with told_in_words():
            actions.order_undo(batch, by, [actions.KEEP] if options["keep"] else [], may_lock=True)
        work_until(batch, BatchState.UNDONE)
        self.stdout.write(f"{batch}を取り消しました（{batch.told_undone}）。")
