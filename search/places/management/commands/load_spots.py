"""Load stations, districts, offices and facilities with their coordinates."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from recruitment.vocabulary.importing import read_command_file, refusal
from recruitment.vocabulary.tabular import TableError
from search.places.importing import load_spots
from search.places.models import Spot


class Command(BaseCommand):
    """Columns 名前, 市区町村コード, 緯度, 経度 (種類, 読み, 別の呼び名 optional), TSV or CSV."""

    help = "検索の地点（駅、町・地区、役所・役場、施設）を CSV・TSV ファイルから取り込みます。"

    def add_arguments(self, parser: CommandParser) -> None:
        """The file, and the kind of rows that name none."""
        parser.add_argument("file", help="列「名前」「市区町村コード」「緯度」「経度」のあるファイル")
        parser.add_argument(
            "--kind", choices=Spot.Kind.values, default="", help="「種類」の列がないときの種類"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load; raises CommandError with every fault, then nothing was written."""
        content = read_command_file(options["file"])
        try:
            loaded = load_spots(content, options["kind"])
        except TableError as error:
            raise refusal(error) from error
        self.stdout.write(
            f"地点：追加 {loaded.added:,}件、更新 {loaded.changed:,}件、変わらないもの {loaded.same:,}件"
        )
