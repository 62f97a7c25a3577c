"""The demo command puts a living city into an empty database."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from accounts.models import User
from recruitment.demo import texts
from recruitment.models import Company, Job, Membership
from search.words.models import VocabularyEntry

pytestmark = pytest.mark.django_db

SAMPLE = {"shiroha", "kotori"}


@pytest.fixture
def small_city(monkeypatch: pytest.MonkeyPatch) -> None:
    """A company and a sole proprietor stand for all, to keep the test quick."""
    some = {slug: text for slug, text in texts.companies().items() if slug in SAMPLE}
    theirs = [job for job in texts.jobs() if job.company in SAMPLE]
    for module in ("loader", "jobs", "kinds"):
        monkeypatch.setattr(f"recruitment.demo.{module}.companies", lambda: some)
    monkeypatch.setattr("recruitment.demo.loader.jobs", lambda: theirs)
    monkeypatch.setattr("operations.management.commands.demo.build_pages", lambda: None)


def test_refuses_outside_the_demo(settings) -> None:
    settings.DEMO = False
    with pytest.raises(CommandError, match="デモの設定"):
        call_command("demo")


def test_loads_once_and_reports_and_a_reset_starts_over(small_city: None) -> None:
    out = StringIO()
    call_command("demo", stdout=out)
    jobs = Job.objects.count()
    assert "shigoto-demo" in out.getvalue()
    assert Company.objects.public().count() == len(SAMPLE)
    assert Job.objects.open().count() >= 8
    assert Job.objects.open().for_grant().exists()
    assert Job.objects.open().for_high_school().exists()
    assert VocabularyEntry.objects.filter(kind=VocabularyEntry.Kind.OCCUPATION).exists()
    employer = User.objects.get(email="employer@demo.example")
    assert Membership.objects.filter(user=employer, company__name="白羽根製紙株式会社").exists()

    call_command("demo", stdout=StringIO())
    assert Job.objects.count() == jobs

    Job.objects.open().first().delete()
    call_command("demo", reset=True, stdout=StringIO())
    assert Job.objects.count() == jobs
