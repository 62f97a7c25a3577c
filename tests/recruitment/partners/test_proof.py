"""A partner restarted, killed and slowed during many changes ends with exactly the published state (D4)."""

import os
import random

import pytest
from django.utils import timezone

from recruitment.models import Company, Job, Listing
from recruitment.partners import rounds, transport
from recruitment.partners.mapping import compiled
from recruitment.partners.models import Delivery, PartnerJob
from recruitment.provision import ledger
from recruitment.provision.models import ProvidedJob
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.factories import CompanyFactory
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db
CHANGES = int(os.environ.get("PARTNER_CHANGES", "120"))
JOBS = int(os.environ.get("PARTNER_JOBS", "18"))
FAILURES = ("error", "busy", "half", "garbage", "drip", "reset", "redirect", "huge", "html", "denied")


NUMBERS = ("8013201017060", "1000020012131", "7000012050002")

HONEST = ("busy", "denied")
"""Who answers so has taken nothing."""


class Killed(BaseException):
    """Our process was ended between sending and writing down the answer."""


def published():
    """What anybody may read now, in the partner's form."""
    mapping = compiled({})
    return {row.number: mapping.record(row.values, None) for row in ProvidedJob.objects.public()}


def change(dice, jobs):
    """One change of one record, or of a company's consent; the ledger follows."""
    what = dice.choice(["title", "title", "title", "close", "open", "consent"])
    if what == "consent":
        company = dice.choice(list(Company.objects.order_by("pk")))
        Company.objects.filter(pk=company.pk).update(open_data_consent=not company.open_data_consent)
        ledger.refresh(list(Job.objects.filter(company=company).values_list("pk", flat=True)))
        return
    pk = dice.choice(jobs)
    if what == "title":
        Job.objects.filter(pk=pk).update(title=f"紙製品の検査{dice.randrange(3)}")
    else:
        state = ListingState.OPEN if what == "open" else ListingState.CLOSED
        Listing.objects.filter(job=pk).update(state=state)
    ledger.refresh([pk])


def disturb(dice, server):
    """The partner goes away, comes back, or fails in another way, before or after taking the records."""
    event = dice.random()
    if event < 0.15:
        server.stop()
    elif server.server is None and event < 0.6:
        server.start()
    server.mode = dice.choice(FAILURES) if event > 0.7 else "ok"
    server.after = dice.random() < 0.5 and server.mode not in HONEST


def serve(dice, monkeypatch):
    """A round, in which our process may be killed between send and record; the next finds the lease over."""
    if dice.random() < 0.85:
        rounds.run()
        return

    def killed(*args, **kwargs):
        raise Killed

    with monkeypatch.context() as patch:
        patch.setattr("recruitment.partners.recording.record", killed)
        try:
            rounds.run()
        except Killed:
            return


@pytest.mark.parametrize("seed", [int(os.environ.get("PARTNER_SEED", "1"))], ids=["seed"])
def test_the_partner_ends_with_exactly_the_published_state(seed, partner, server, clock, monkeypatch):
    dice = random.Random(seed)
    monkeypatch.setattr(transport, "DEADLINE_SECONDS", 0.1)
    exchange = transport.exchange

    def noted(request):
        server.note_attempt(request.body)
        return exchange(request)

    monkeypatch.setattr(transport, "exchange", noted)
    companies = [CompanyFactory(corporate_number=number, open_data_consent=True) for number in NUMBERS]
    jobs = [sayable_job(company=companies[place % 3]).pk for place in range(JOBS)]
    ledger.refresh(jobs)
    partner.batch_size = 7
    partner.save()
    for _ in range(CHANGES):
        change(dice, jobs)
        clock.forward(minutes=dice.choice([1, 1, 5, 40]))
        if dice.random() < 0.3:
            disturb(dice, server)
            serve(dice, monkeypatch)
    # An end at which nobody consents would prove nothing.
    Company.objects.update(open_data_consent=True)
    ledger.refresh(jobs)
    if server.server is None:
        server.start()
    server.mode = "ok"
    monkeypatch.setattr(transport, "DEADLINE_SECONDS", 10)
    for _ in range(6):
        clock.forward(hours=2)
        rounds.run()

    partner.refresh_from_db()
    wanted = published()
    assert [key for key in wanted | server.shown if wanted.get(key) != server.shown.get(key)] == []
    assert wanted
    assert server.posted_twice == []
    assert not PartnerJob.objects.waiting().exists()
    assert not PartnerJob.objects.dead().exists()
    assert (partner.failures, partner.lease_until) == (0, None)
    assert set(PartnerJob.objects.held().values_list("number", flat=True)) == set(server.shown)
    assert len(set(Delivery.objects.values_list("outcome", flat=True))) >= 3
    assert timezone.now() == clock.now
