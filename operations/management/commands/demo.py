"""Load the demo city: accounts, pages, employers and jobs."""

from __future__ import annotations

import time
from typing import Any

from django.core.exceptions import ImproperlyConfigured
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser

from accounts.access.demo import load_access
from accounts.demo import DEMO_PASSWORD, create_demo_accounts
from core.outbox.demo import load_messages, nobody_gets_mail
from home.demo import build_pages
from operations.inquiries.demo import load_inquiries
from recruitment.dataimport.demo import load_imports
from recruitment.demo import (
    load_desk,
    load_drafts,
    load_freshness,
    load_grants,
    load_portal,
    load_provision,
    load_records,
    load_registrations,
    load_reviews,
    postponed_indexing,
    rebuild_indexes,
    remove_records,
)
from recruitment.models import Company, Job
from recruitment.opendata.demo import load_open_data
from recruitment.partners.demo import load_partners
from search.places.demo import load_demo_spots
from search.words.demo import load_demo_words


class Command(BaseCommand):
    """Puts in what is missing and leaves the rest alone, so it may be called again at any time."""

    help = "デモのまち（アカウント、ページ、企業、求人）を読み込みます。デモの設定のときだけ使えます。"

    def add_arguments(self, parser: CommandParser) -> None:
        """`--reset` starts the records over."""
        parser.add_argument(
            "--reset", action="store_true", help="デモの企業と求人を削除してから読み込み直します。"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        """Load; raises CommandError outside the demo settings and in a city's own database."""
        started = time.monotonic()
        try:
            people = create_demo_accounts()
        except ImproperlyConfigured as refusal:
            raise CommandError(str(refusal)) from refusal
        call_command("load_reference", verbosity=0)
        load_demo_spots()
        load_demo_words()
        if options["reset"]:
            remove_records()
        with postponed_indexing(), nobody_gets_mail():
            loaded = load_records(people)
            load_portal(people)
            load_drafts(people)
            load_registrations(people)
            load_grants(people)
            load_reviews(people)
            load_freshness()
            load_access(people)
            build_pages()
            load_messages()
            load_inquiries(people)
            load_desk(people)
            load_provision()
            load_open_data(people)
            load_partners(people)
            load_imports(people)
        if loaded.companies or loaded.jobs:
            rebuild_indexes()
        if options["verbosity"]:
            self._summarise(people, time.monotonic() - started)

    def _summarise(self, people: dict[str, Any], seconds: float) -> None:
        open_jobs = Job.objects.open()
        lines = [
            f"デモのまちの準備ができました（{seconds:.0f}秒）。",
            f"  企業 {Company.objects.public().count()}社、求人 {Job.objects.count()}件"
            f"（掲載中 {open_jobs.count()}件、高卒 {open_jobs.for_high_school().count()}件、"
            f"インターンシップ {open_jobs.internships().count()}件、"
            f"移住支援金 {open_jobs.for_grant().count()}件）",
            f"  アカウント（パスワードはすべて {DEMO_PASSWORD}）",
            *(f"    {user.email}" for user in people.values()),
        ]
        self.stdout.write("\n".join(lines))
