"""Schedules of pages and records: each object on its own, a faulty one stops nobody."""

from datetime import timedelta
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.utils import timezone

from core.periodic import periodic_jobs
from home import periodic
from home.models import NewsPage
from operations.ticking import Outcome, tick
from tests.home.factories import NewsPageFactory
from tests.recruitment.factories import CompanyFactory

pytestmark = pytest.mark.django_db
AGO = timedelta(minutes=5)


def run(name: str) -> Outcome:
    """One job as `tick` runs it."""
    (outcome,) = tick([job for job in periodic_jobs() if job.name == name])
    return outcome


def scheduled(**values: Any) -> NewsPage:
    """A draft that was approved to go live five minutes ago."""
    article = NewsPageFactory(draft=True, **values)
    begin = timezone.now() - AGO
    article.go_live_at = begin
    article.save_revision(approved_go_live_at=begin)
    return article


def test_article_goes_live_at_its_time() -> None:
    due, draft = scheduled(), NewsPageFactory(draft=True)

    assert run("home.scheduled_publishing") == Outcome(
        "home.scheduled_publishing", ok=True, detail="1 件を公開、0 件を終了"
    )
    due.refresh_from_db()
    draft.refresh_from_db()
    assert (due.live, due.scheduled_revision, draft.live) == (True, None, False)


def test_what_has_expired_comes_down() -> None:
    article = NewsPageFactory(expired=True)
    company = CompanyFactory(expire_at=timezone.now() - AGO)
    staying = NewsPageFactory(expire_at=timezone.now() + AGO)

    run("home.scheduled_publishing")

    for record in (article, company, staying):
        record.refresh_from_db()
    assert (article.live, article.expired, company.live, staying.live) == (False, True, False, True)


def test_one_fault_stops_nobody_else(monkeypatch: pytest.MonkeyPatch, caplog: Any) -> None:
    faulty, due = scheduled(), scheduled()
    publish = periodic._go_live

    def fail_for_one(revision: Any) -> None:
        publish(revision)
        if revision.object_id == str(faulty.pk):
            raise ValueError("壊れた下書き")

    monkeypatch.setattr(periodic, "_go_live", fail_for_one)
    outcome = run("home.scheduled_publishing")

    faulty.refresh_from_db()
    due.refresh_from_db()
    assert (faulty.live, due.live) == (False, True)
    assert not outcome.ok
    assert f"wagtailcore.revision:{faulty.latest_revision_id}" in outcome.detail
    assert "scheduled publishing failed" in caplog.text


def test_ended_sessions_are_forgotten() -> None:
    now = timezone.now()
    Session.objects.create(session_key="old", session_data="", expire_date=now - AGO)
    Session.objects.create(session_key="new", session_data="", expire_date=now + AGO)

    run("home.clear_sessions")

    assert list(Session.objects.values_list("session_key", flat=True)) == ["new"]
