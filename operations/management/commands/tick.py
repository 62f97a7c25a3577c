"""`tick`: run all periodic work that is due. Called every minute by a timer; may be called at any time."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError

from operations.ticking import tick


class Command(BaseCommand):
    """Runs what is due and fails (exit code 1) when a job failed, so that the timer's log shows it."""

    help = "期限の来た定期処理を実行します（毎分呼び出してください）。"

    def handle(self, *args: Any, **options: Any) -> None:
        """Run the jobs and report one line for each."""
        outcomes = tick()
        for outcome in outcomes:
            self.stdout.write(f"{'ok' if outcome.ok else 'FAILED'} {outcome.name} {outcome.detail}".rstrip())
        failed = [outcome.name for outcome in outcomes if not outcome.ok]
        if failed:
            raise CommandError(f"失敗した処理があります: {', '.join(failed)}")
