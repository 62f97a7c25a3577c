"""Fill the reference tables from the committed files; doing it again costs nothing."""

from typing import Any

from django.core.management.base import BaseCommand

from recruitment.vocabulary.loading import load_reference_tables


class Command(BaseCommand):
    """Run after `migrate` at every start and deployment; idempotent."""

    help = (
        "コード表（市区町村、郵便番号、産業、職業、最低賃金）を読み込みます。変わっていない表は飛ばします。"
    )
    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        for result in load_reference_tables():
            if not result.skipped or options["verbosity"] > 1:
                state = "変更なし" if result.skipped else "読み込みました"
                self.stdout.write(f"{result.table}: {result.rows:,}件 {state}")
