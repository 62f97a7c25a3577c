"""Take over the ministry's full table of industries (日本標準産業分類)."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from recruitment.vocabulary.importing import import_industries, read_command_file, refusal
from recruitment.vocabulary.levels import CURRENT_INDUSTRY_REVISION
from recruitment.vocabulary.schemes import INDUSTRY_SCHEMES
from recruitment.vocabulary.tabular import TableError


class Command(BaseCommand):
    """Columns コード and 名称 (上位コード optional), TSV or CSV, 大分類 to 細分類."""

    help = "総務省の日本標準産業分類（大分類から細分類まで）を TSV・CSV ファイルから取り込みます。"
    requires_system_checks: list[str] = []

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("file", help="列「コード」「名称」のある TSV または CSV ファイル")
        parser.add_argument(
            "--revision",
            type=int,
            choices=sorted(INDUSTRY_SCHEMES),
            default=CURRENT_INDUSTRY_REVISION,
            help="第何回改定の表か（省略時は%(default)s）",
        )

    def handle(self, *args: Any, **options: Any) -> None:
        scheme = INDUSTRY_SCHEMES[options["revision"]]
        content = read_command_file(options["file"])
        try:
            rows = import_industries(content, scheme)
        except TableError as error:
            raise refusal(error) from error
        self.stdout.write(f"{scheme.title}：{rows:,}件を取り込みました。")
