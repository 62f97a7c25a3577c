"""A partner that fails in every way: nothing is lost, nothing is posted twice, nobody else waits."""

import time
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from recruitment.models import Company, Listing
from recruitment.partners import rounds
from recruitment.partners.collecting import collect
from recruitment.partners.models import Delivery, Partner, PartnerJob
from recruitment.partners.recording import REFUSES_ALL
from recruitment.provision import ledger
from recruitment.provision.models import ProvidedJob
from recruitment.vocabulary.enums import ListingState
from tests.recruitment.provision.factories import sayable_job

pytestmark = pytest.mark.django_db


@pytest.fixture
def jobs(clock):
    first = sayable_job()
    jobs = [first, *(sayable_job(company=first.company) for _ in range(3))]
    ledger.refresh([job.pk for job in jobs])
    return jobs


def close(job):
    Listing.objects.filter(job=job).update(state=ListingState.CLOSED)
    ledger.refresh([job.pk])


def public():
    return set(ProvidedJob.objects.public().values_list("number", flat=True))


def outcomes():
    return list(Delivery.objects.order_by("pk").values_list("outcome", flat=True))


def test_published_jobs_arrive_once_and_in_one_batch(partner, server, jobs, turn):
    assert turn() == "道北しごとひろば 4件"
    assert set(server.shown) == public()
    assert turn() == ""
    assert len(server.requests) == 1
    headers, body = server.requests[0]
    assert headers["Idempotency-Key"]
    assert headers["Content-Type"] == "application/json"
    assert body["jobs"][0]["job"]["JOB_ID"] == jobs[0].listing.number
    assert len(body["jobs"][0]["idempotency_key"]) == 40


def test_a_closed_job_and_one_without_consent_are_withdrawn(partner, server, jobs, turn):
    turn()
    close(jobs[0])
    turn()
    assert set(server.shown) == public()
    Company.objects.update(open_data_consent=False)
    ledger.catch_up()
    turn()
    assert server.shown == {}
    record = server.requests[-1][1]["jobs"][0]["job"]
    assert record["STATUS"] == "0"
    assert record["TITLE"] == ""


def test_a_table_of_items_saved_while_a_round_begins_is_compared_in_it(partner, jobs, turn, clock):
    turn()
    assert not PartnerJob.objects.waiting().exists()
    clock.forward(hours=25)
    read_before = Partner.objects.get(pk=partner.pk)
    Partner.objects.update(mapping={"fixed": [{"path": "city", "value": "苫小牧市"}]}, compared_at=None)
    collect(read_before, lambda: True)
    assert PartnerJob.objects.waiting().count() == len(jobs)


def test_a_job_that_was_never_delivered_needs_no_withdrawal(partner, server, jobs, turn):
    server.stop()
    turn()
    for job in jobs:
        close(job)
    server.start()
    turn()
    assert server.requests == []
    assert not PartnerJob.objects.waiting().exists()


def test_consent_that_ends_between_collecting_and_sending_is_heeded(partner, server, jobs, turn):
    server.mode = "busy"
    turn()
    Company.objects.update(open_data_consent=False)  # the ledger has not followed
    server.mode = "ok"
    turn()
    assert len(server.requests) == 1
    assert server.shown == {}


@pytest.mark.parametrize(
    ("mode", "after"),
    [
        ("error", False),
        ("error", True),
        ("half", True),
        ("garbage", True),
        ("html", False),
        ("drip", True),
        ("silent", False),
        ("reset", True),
        ("huge", False),
    ],
)
def test_a_doubtful_answer_is_asked_again_with_the_same_key(mode, after, partner, server, jobs, turn):
    """Whether or not the records were taken before the answer went wrong."""
    server.mode, server.after = mode, after
    started = time.monotonic()
    turn()
    assert time.monotonic() - started < 2
    assert set(outcomes()) == {"unclear"}
    server.mode = "ok"
    turn()
    assert set(server.shown) == public()
    sent = [record["idempotency_key"] for _, body in server.requests for record in body["jobs"]]
    assert len(set(sent)) == 4
    assert all(len(contents) == 1 for contents in server.history.values())


def test_what_may_have_arrived_is_withdrawn_when_it_ends(partner, server, jobs, turn):
    server.mode, server.after = "reset", True
    turn()
    assert len(server.shown) == 4
    for job in jobs:
        close(job)
    server.mode = "ok"
    turn()
    assert server.shown == {}


@pytest.mark.parametrize("mode", ["redirect", "denied"])
def test_a_wrong_address_or_credential_stops_the_partner_not_the_records(mode, partner, server, jobs, turn):
    server.mode = mode
    for _ in range(9):
        turn()
    partner.refresh_from_db()
    assert partner.failures == 9
    assert "。" in partner.last_error
    assert not PartnerJob.objects.dead().exists()
    assert Partner.objects.in_trouble().get() == partner
    server.mode = "ok"
    turn()
    assert set(server.shown) == public()
    assert not Partner.objects.in_trouble().exists()


def test_retry_after_is_respected(partner, server, jobs, turn, clock):
    server.mode, server.headers = "busy", {"Retry-After": "7200"}
    turn()
    partner.refresh_from_db()
    assert timedelta(hours=2) <= partner.next_run_at - clock.now < timedelta(hours=2, minutes=1)
    server.mode, server.headers = "ok", {}
    turn(minutes=119)
    assert server.shown == {}
    turn(minutes=2)
    assert set(server.shown) == public()


def test_a_week_away_loses_nothing(partner, server, jobs, turn):
    server.stop()
    for _ in range(7 * 2):
        turn(hours=12)
    partner.refresh_from_db()
    assert partner.failures == 14
    assert not PartnerJob.objects.dead().exists()
    close(jobs[0])
    server.start()
    turn()
    assert set(server.shown) == public()
    assert all(len(contents) == 1 for contents in server.history.values())


def test_one_refused_record_holds_up_no_other_and_goes_again_when_it_changes(partner, server, jobs, turn):
    bad = jobs[1].listing.number
    server.verdict = lambda record: 422 if record["job"]["JOB_ID"] == bad else 200
    turn()
    assert set(server.shown) == public() - {bad}
    entry = PartnerJob.objects.dead().get()
    assert (entry.number, entry.last_status) == (bad, 422)
    turn()
    assert len(server.requests) == 1
    server.verdict = lambda record: 200
    type(jobs[1]).objects.filter(pk=jobs[1].pk).update(title="直した求人")
    ledger.refresh([jobs[1].pk])
    turn()
    assert set(server.shown) == public()


def test_a_batch_refused_as_a_whole_is_split(partner, server, jobs, turn):
    server.mode = "refused"
    turn()
    assert PartnerJob.objects.dead().count() == 4
    assert outcomes() == ["split", "refused"]
    numbers = {job.listing.number for job in jobs}
    for entry in Delivery.objects.all():
        assert (entry.number_of_jobs, {entry.number, *entry.other_numbers}) == (4, numbers)
    answer = Delivery.objects.latest("pk").answer
    assert "taro@" not in answer
    assert "0144" not in answer
    assert "不正" in answer


def test_failures_are_logged_together_by_what_was_said_and_by_round(partner, server, jobs, turn):
    """Each record keeps its own reason, and is found in the log by its number."""
    long, *_ = numbers = [job.listing.number for job in jobs]
    server.verdict = lambda record: 422 if record["job"]["JOB_ID"] == long else 503
    turn()
    turn()
    assert outcomes() == ["refused", "again", "again"]
    assert [entry.number_of_jobs for entry in Delivery.objects.order_by("pk")] == [1, 3, 3]
    for entry in PartnerJob.objects.all():
        assert entry.number in entry.last_answer
    assert Delivery.objects.filter(others__contains=numbers[-1]).count() == 2


def test_a_partner_that_refuses_everything_is_left_alone_longer_each_time(
    partner, server, jobs, turn, monkeypatch
):
    """Until it takes a record; what was not sent yet goes then."""
    monkeypatch.setattr(rounds, "MOST_REFUSALS", 1)
    Partner.objects.update(envelope="single", schedule="interval", interval_minutes=1)
    server.mode = "refused"
    for number in (1, 2):
        turn()
        partner.refresh_from_db()
        assert (len(server.requests), partner.failures, partner.last_error) == (number, number, REFUSES_ALL)
        assert partner.next_run_at > timezone.now()
    server.mode = "ok"
    turn()
    partner.refresh_from_db()
    assert (len(server.shown), partner.failures, partner.last_error) == (2, 0, "")


def test_what_failed_alike_is_joined_without_reading_the_numbers_of_the_round(partner, server, jobs, turn):
    """Else a round in which single records are refused would read what it wrote for each of them."""
    Partner.objects.update(envelope="single")
    bad = jobs[0].listing.number
    server.verdict = lambda record: 422 if record["job"]["JOB_ID"] != bad else 409
    with CaptureQueriesContext(connection) as captured:
        turn()
    reads = [query["sql"] for query in captured if "LIMIT 10" in query["sql"] and "delivery" in query["sql"]]
    assert len(reads) == 4
    assert not [sql for sql in reads if '"others"' in sql]
    assert sorted(Delivery.objects.values_list("status", "number_of_jobs")) == [(409, 1), (422, 3)]


def test_a_record_that_fails_for_ever_is_given_up_while_others_pass(partner, server, jobs, turn):
    bad = jobs[1].listing.number
    server.verdict = lambda record: 503 if record["job"]["JOB_ID"] == bad else 200
    for _ in range(10):
        turn()
    assert set(server.shown) == public() - {bad}
    entry = PartnerJob.objects.dead().get()
    assert (entry.number, entry.strikes) == (bad, 8)


def test_a_withdrawal_of_what_the_partner_does_not_know_is_done(partner, server, jobs, turn):
    turn()
    close(jobs[0])
    server.verdict = lambda record: 404 if record["job"]["STATUS"] == "0" else 200
    turn()
    entry = PartnerJob.objects.get(number=jobs[0].listing.number)
    assert (entry.state, entry.held) == ("current", "withdrawn")


def test_content_that_returns_to_what_it_was_has_another_key(partner, server, jobs, turn):
    job, titles = jobs[0], ["あ", "い", "あ"]
    for title in titles:
        type(job).objects.filter(pk=job.pk).update(title=title)
        ledger.refresh([job.pk])
        turn()
    assert server.shown[job.listing.number]["job"]["TITLE"] == "あ"
    assert len(server.history[job.listing.number]) == 3


def test_a_process_that_died_leaves_its_partner_to_the_next(partner, server, jobs, turn, clock):
    Partner.objects.update(lease_until=timezone.now() + rounds.LEASE, lease_token="dead")
    rounds.run()
    assert server.requests == []
    turn(minutes=4)
    assert len(server.shown) == 4


def test_two_at_once_never_serve_the_same_partner(partner, server, jobs, monkeypatch):
    send = rounds.transport.exchange

    def meanwhile(request):
        answer = send(request)
        seen.append(answer)
        return answer

    seen = []
    monkeypatch.setattr(rounds.transport, "exchange", meanwhile)
    turns = rounds._turns()
    next(turns)
    assert rounds.run() == ""
    assert seen == []


def test_a_slow_partner_holds_up_no_other(partner, server, jobs, loopback, clock):
    from tests.recruitment.partners.server import FakePartner

    slow = FakePartner()
    slow.mode = "drip"
    Partner.objects.create(name="遅いサイト", url=slow.url, paused=False, next_run_at=clock.now)
    started = time.monotonic()
    rounds.run()
    slow.stop()
    assert time.monotonic() - started < 1
    assert set(server.shown) == public()
    assert Partner.objects.get(name="遅いサイト").failures == 1


def test_a_paused_partner_gets_nothing_and_catches_up(partner, server, jobs, turn):
    Partner.objects.update(paused=True)
    turn()
    assert server.requests == []
    Partner.objects.update(paused=False)
    turn()
    assert set(server.shown) == public()


def test_single_records_with_the_status_alone(partner, server, jobs, turn):
    Partner.objects.update(envelope="single", answer="status")
    server.plain = True
    turn()
    assert set(server.shown) == public()
    assert len(server.requests) == 4
    headers, body = server.requests[0]
    assert headers["Idempotency-Key"] == body["idempotency_key"]


@pytest.mark.parametrize("networks", [[], ["10.0.0.0/8"]], ids=["none", "other"])
def test_private_networks_are_refused(networks, partner, server, jobs, turn, settings):
    settings.PARTNER_PRIVATE_NETWORKS = networks
    Partner.objects.update(url=server.url.replace("127.0.0.1", "localhost"))
    turn()
    partner.refresh_from_db()
    assert "内部のネットワーク" in partner.last_error
    assert server.requests == []


def test_an_unreadable_credential_says_what_to_do(partner, server, jobs, turn):
    Partner.objects.update(auth="bearer", secret="gone")
    turn()
    partner.refresh_from_db()
    assert "もう一度入力してください" in partner.last_error
    assert (server.requests, partner.lease_until) == ([], None)
