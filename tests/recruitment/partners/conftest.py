"""A partner, its server, and a clock that only the test moves."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from recruitment.partners import rounds, transport
from recruitment.partners.models import Partner
from tests.recruitment.partners.server import FakePartner


class Clock:
    """Django's clock, stopped."""

    def __init__(self):
        self.now = datetime(2026, 11, 21, 9, tzinfo=ZoneInfo("Asia/Tokyo"))

    def forward(self, **duration):
        self.now += timedelta(**duration)


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(timezone, "now", lambda: clock.now)
    return clock


@pytest.fixture
def loopback(settings, monkeypatch):
    settings.PARTNER_PRIVATE_NETWORKS = ["127.0.0.0/8"]
    settings.PARTNER_PLAIN_HTTP = True
    monkeypatch.setattr(transport, "DEADLINE_SECONDS", 0.3)


@pytest.fixture
def server(loopback):
    server = FakePartner()
    yield server
    server.stop()


@pytest.fixture
def partner(db, clock, server):
    return Partner.objects.create(
        name="道北しごとひろば", url=server.url, paused=False, next_run_at=clock.now
    )


@pytest.fixture
def turn(clock):
    """Let time pass until everybody's turn has come, and serve."""

    def turn(**duration):
        clock.forward(**(duration or {"hours": 25}))
        return rounds.run()

    return turn
