"""Undoes a registration of data: the same guards and action as in the admin, however many rows it has."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand, CommandError

from accounts.models import User
from recruitment.dataimport import actions
from recruitment.dataimport.enums import BatchState
from recruitment.dataimport.models import ImportBatch
from recruitment.dataimport.work import work_on


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
        by = User.objects.filter(email=options["user"], is_active=True).first()
        batch = ImportBatch.objects.filter(pk=options["number"]).first()
        if by is None or batch is None:
            missing = f"{options['user']} という利用者" if by is None else f"データ登録 #{options['number']} "
            raise CommandError(f"{missing}はありません。")
        confirmed = [actions.KEEP] if options["keep"] else []
        try:
            actions.order_undo(batch, by, confirmed, may_lock=True)
        except PermissionDenied as refusal:
            raise CommandError(str(refusal)) from refusal
        except ValidationError as refusal:
            raise CommandError(" ".join(refusal.messages)) from refusal
        work_on(batch)
        if batch.state != BatchState.UNDONE:
            raise CommandError(batch.failure or f"{batch}：{batch.get_state_display()}")
        self.stdout.write(f"{batch}を取り消しました（{batch.told_undone}）。")
