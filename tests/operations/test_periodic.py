"""Periodic work: when it is due, that one run excludes another, and that one failure stays alone."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from core.periodic import PeriodicJob, periodic_job
from operations import ticking
from operations.models import PeriodicRun

TOKYO = ZoneInfo("Asia/Tokyo")
HOUR = timedelta(hours=1)


def job(name="test.job", work=lambda: None, **rhythm):
    return PeriodicJob(name, work, **(rhythm or {"every": HOUR}))


@pytest.mark.parametrize(
    ("last", "now", "due"),
    [
        (None, (2026, 11, 21, 2), True),
        ((2026, 11, 20, 3), (2026, 11, 21, 2, 59), False),
        ((2026, 11, 20, 3), (2026, 11, 21, 3), True),
        ((2026, 11, 21, 3), (2026, 11, 21, 23), False),
        ((2026, 11, 18, 12), (2026, 11, 21, 1), True),
    ],
)
def test_daily_work_is_due_once_after_its_hour(last, now, due):
    daily = job(daily_at=time(3))
    last = last and datetime(*last, tzinfo=TOKYO)
    assert daily.is_due(last, datetime(*now, tzinfo=TOKYO)) is due


def test_interval_counts_from_the_last_start():
    now = timezone.now()
    assert not job().is_due(now - HOUR + timedelta(seconds=1), now)
    assert job().is_due(now - HOUR, now)


def test_rhythm_must_be_one_of_two():
    with pytest.raises(ValueError, match="either"):
        periodic_job("test.none")
    with pytest.raises(ValueError, match="either"):
        periodic_job("test.both", every=HOUR, daily_at=time(3))


@pytest.mark.django_db
def test_run_is_recorded_and_not_repeated():
    calls = []
    work = job(work=lambda: calls.append(1) or "3 件")
    assert [outcome.detail for outcome in ticking.tick([work])] == ["3 件"]
    assert ticking.tick([work]) == []
    run = PeriodicRun.objects.get(name="test.job")
    assert (len(calls), run.detail, run.running_since, run.failed) == (1, "3 件", None, False)


@pytest.mark.django_db
def test_failure_is_recorded_and_others_still_run(caplog):
    def broken():
        raise RuntimeError("相手が応答しません")

    outcomes = ticking.tick([job("test.a", broken), job("test.b")])
    assert [(outcome.name, outcome.ok) for outcome in outcomes] == [("test.a", False), ("test.b", True)]
    run = PeriodicRun.objects.get(name="test.a")
    assert run.failed
    assert run.detail == "RuntimeError: 相手が応答しません"


@pytest.mark.django_db
@pytest.mark.parametrize(("age", "runs"), [(timedelta(minutes=5), 0), (timedelta(hours=3), 1)])
def test_running_job_is_left_alone_until_given_up(age, runs):
    since = timezone.now() - age
    PeriodicRun.objects.create(name="test.job", running_since=since, started_at=since)
    assert len(ticking.tick([job(every=timedelta(minutes=1))])) == runs


@pytest.mark.django_db
def test_second_caller_loses_the_race(monkeypatch):
    now = timezone.now()
    original = PeriodicRun.objects.get_or_create

    def overtaken(**key):
        run, created = original(**key)
        PeriodicRun.objects.filter(**key).update(started_at=now, running_since=None)
        return run, created

    monkeypatch.setattr(type(PeriodicRun.objects), "get_or_create", lambda manager, **key: overtaken(**key))
    assert ticking.tick([job()]) == []


@pytest.mark.django_db
def test_command_fails_when_a_job_fails(monkeypatch, capsys):
    monkeypatch.setattr(ticking, "periodic_jobs", lambda: [job("test.ok", lambda: "済み")])
    call_command("tick")
    assert "ok test.ok 済み" in capsys.readouterr().out
    monkeypatch.setattr(ticking, "periodic_jobs", lambda: [job("test.bad", lambda: 1 / 0)])
    with pytest.raises(CommandError, match="test.bad"):
        call_command("tick")
