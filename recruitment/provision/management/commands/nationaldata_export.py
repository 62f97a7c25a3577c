"""Write the jobs that are open now in the nationally unified format (D1)."""

from __future__ import annotations

import tempfile
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser

from recruitment.nationaldata.writing import FORMATS, chunks, writer_for
from recruitment.provision.export import Scope, bring_up_to_date, exportable, own_head
from recruitment.provision.models import ProvidedJob
from recruitment.provision.rows import rows_of

STANDARD_OUTPUT = "-"


class Command(BaseCommand):
    """`nationaldata_export jobs.json`, or several formats at once beside each other."""

    help = "掲載中の求人を、国が指定する全国統一の形式で出力します。"

    def add_arguments(self, parser: CommandParser) -> None:
        """File, formats, whose jobs."""
        parser.add_argument(
            "file",
            help="出力するファイル。形式が複数のときは、末尾を形式ごとに変えて並べます。- は標準出力です。",
        )
        parser.add_argument(
            "--format",
            default="json",
            help=f"形式（{'、'.join(FORMATS)}）。コンマで区切って複数を選べます。標準はjsonです。",
        )
        parser.add_argument(
            "--consented", action="store_true", help="外部提供に同意した企業の求人だけを出力します。"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Write; raises CommandError for an unknown format or a file that cannot be written."""
        formats = [name.strip() for name in options["format"].split(",") if name.strip()]
        unknown = [name for name in formats if name not in FORMATS]
        if unknown or not formats:
            raise CommandError(f"形式は {'、'.join(FORMATS)} から選んでください。")
        if options["file"] == STANDARD_OUTPUT and len(formats) > 1:
            raise CommandError("標準出力に出せる形式は一つです。--format で一つだけ選んでください。")
        bring_up_to_date()
        entries = exportable(Scope.CONSENTED if options["consented"] else Scope.ALL)
        if options["file"] == STANDARD_OUTPUT:
            self._to_standard_output(formats[0], entries)
            return
        for name, path in _paths(Path(options["file"]), formats).items():
            try:
                number = _write(path, name, entries)
            except OSError as error:
                raise CommandError(f"{path} に書き込めません（{error.strerror}）。") from error
            self.stdout.write(f"{path}：{number}件")
        self._tell_of_others()

    def _to_standard_output(self, name: str, entries: Any) -> None:
        out = getattr(self.stdout, "buffer", None)
        for piece in chunks(writer_for(name, own_head()), rows_of(entries)):
            if out is None:
                self.stdout.write(piece.decode(), ending="")
            else:
                out.write(piece)

    def _tell_of_others(self) -> None:
        number = ProvidedJob.objects.unexportable().count()
        if number:
            self.stderr.write(
                f"必須の項目が足りないなどの理由で、{number}件は出力していません。"
                "理由は管理画面のレポート「国の形式で出力できない求人」にあります。"
            )


def _paths(file: Path, formats: list[str]) -> dict[str, Path]:
    if len(formats) == 1:
        return {formats[0]: file}
    return {name: file.with_name(file.stem + FORMATS[name]) for name in formats}


def _write(path: Path, name: str, entries: Any) -> int:
    """Write a file whole or not at all; returns the number of rows."""
    number = 0

    def counted() -> Any:
        nonlocal number
        for row in rows_of(entries):
            number += 1
            yield row

    with ExitStack() as unfinished:
        out = unfinished.enter_context(
            tempfile.NamedTemporaryFile(dir=path.parent, prefix=f".{path.name}-", delete=False)
        )
        unfinished.callback(Path(out.name).unlink, missing_ok=True)
        out.writelines(chunks(writer_for(name, own_head()), counted()))
        out.flush()
        Path(out.name).chmod(0o644)
        Path(out.name).replace(path)
    return number
