"""Take over the ministry's full table of occupations (厚生労働省編職業分類)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from recruitment.vocabulary.importing import import_occupations, read_command_file, refusal
from recruitment.vocabulary.schemes import OCCUPATION_SCHEME
from recruitment.vocabulary.tabular import TableError


class Command(BaseCommand):
    """Columns コード and 名称 (上位コード, 職業の例 optional), TSV or CSV, 15 + 99 + 440 lines."""

    help = "厚生労働省編職業分類（大分類・中分類・小分類）を TSV・CSV ファイルから取り込みます。"
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="列「コード」「名称」のある TSV または CSV ファイル")
        parser.add_argument(
            "--source", default="厚生労働省「職業分類表」", help="出典（省略時は「%(default)s」）"
        )
        parser.add_argument(
            "--verified-on", default="", help="公表された表と見比べた日（例：2026-11-21）。省略時は未確認"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        content = read_command_file(options["file"])
        try:
            rows = import_occupations(content, OCCUPATION_SCHEME, options["source"], options["verified_on"])
        except TableError as error:
            raise refusal(error) from error
        self.stdout.write(f"{OCCUPATION_SCHEME.title}：{rows:,}件を取り込みました。")
