"""Changes reach the server after their commit, and none is lost."""

import logging
from collections.abc import Callable

import pytest

from recruitment.models import Job
from search.engine.opensearch import configured, periodic, sending
from search.engine.opensearch.models import PendingJob, ServerState
from search.engine.opensearch.server import Change
from tests.recruitment.factories import JobFactory


@pytest.fixture
def site(engine, stub, settings, monkeypatch):
    """The whole site on the stub, its index complete."""
    settings.SEARCH_URL = stub.url
    monkeypatch.setattr(configured, "_engine_on", lambda url: engine)
    ServerState.objects.create(pk=1, is_complete=True)
    stub.indexes[stub.aliases["test-jobs"]].body["mappings"]["_meta"]["rules"] = sending.rules()
    return engine


@pytest.fixture
def committed(django_capture_on_commit_callbacks) -> Callable:
    """Do something in a transaction of its own."""

    def do(change: Callable) -> object:
        with django_capture_on_commit_callbacks(execute=True):
            return change()

    return do


def make() -> Job:
    return JobFactory(open=True, title="看護師")


def pending() -> list[int]:
    return list(PendingJob.objects.order_by("job").values_list("job", flat=True))


def test_a_job_is_sent_after_its_commit_and_taken_back(site, stub, committed):
    job = committed(make)
    assert stub.documents()[str(job.pk)]["head"].startswith("看護")
    assert pending() == []
    committed(job.delete)
    assert stub.documents() == {}
    assert pending() == []


def test_nothing_is_sent_before_the_commit(site, stub, django_capture_on_commit_callbacks):
    with django_capture_on_commit_callbacks(execute=False):
        job = make()
        assert (stub.log, pending()) == ([], [job.pk])


def test_a_save_does_not_wait_for_a_server_that_is_away(site, stub, committed, clock):
    stub.disturbance = "error"
    jobs = [committed(make).pk for _ in range(3)]
    assert len(stub.log) == 1
    assert pending() == jobs
    assert "反映できません" in periodic.keep()
    stub.disturbance = ""
    assert periodic.keep() == "3 件を反映した"
    assert sorted(map(int, stub.documents())) == jobs
    assert (pending(), ServerState.current().problem, site.breaker.problem) == ([], "", "")


def test_what_the_server_refuses_stays_on_the_list_with_the_reason(site, stub, committed, caplog):
    good, bad = committed(make).pk, committed(make).pk
    stub.refuse = {str(bad): (429, "es_rejected_execution_exception")}
    with caplog.at_level(logging.WARNING, "search"):
        sending.note([good, bad])
        assert periodic.keep() == "1 件を反映した、1 件が受け付けられていない"
    assert str(bad) in caplog.text
    row = PendingJob.objects.get()
    assert (row.job, row.attempts, row.error[:3]) == (bad, 1, "429")
    asked = len(stub.log)
    committed(lambda: sending.note([good]))
    assert sending.send(site.server, only_new=True) == 1
    assert [line["index"]["_id"] for line in stub.log[asked].body[::2]] == [good]
    stub.refuse = {}
    assert periodic.keep() == "1 件を反映した"


def test_an_older_reading_does_not_replace_a_newer_one(site, stub, committed):
    job = committed(make)
    document = sending.documents_of([job.pk])[job.pk]
    assert list(site.server.write([Change(job.pk, 5, None), Change(job.pk, 6, document)])) == []
    assert str(job.pk) in stub.documents()
    newer = max(version for version, _ in stub.indexes[stub.aliases["test-jobs"]].documents.values())
    assert list(site.server.write([Change(job.pk, newer + 1, None), Change(job.pk, newer, document)])) == []
    assert stub.documents() == {}


def test_an_index_by_older_rules_is_replaced_and_the_old_one_answers_meanwhile(
    site, stub, committed, monkeypatch
):
    first, second = committed(make), committed(make)
    old = stub.aliases["test-jobs"]
    stub.indexes[old].body["mappings"]["_meta"]["rules"] = "older"
    everything = sending.all_documents

    def while_somebody_changes_a_job():
        for document in everything():
            yield document
            if document.job == first.pk:
                assert stub.aliases["test-jobs"] == old
                first.title = "保育士"
                committed(first.save)
                committed(second.delete)

    monkeypatch.setattr(sending, "all_documents", while_somebody_changes_a_job)
    assert periodic.keep() == "索引を作り直した：2 件"
    assert set(stub.indexes) == {stub.aliases["test-jobs"]} != {old}
    assert {key: row["head"].split()[0] for key, row in stub.documents().items()} == {str(first.pk): "保育"}
    assert (pending(), ServerState.current().rebuilding_since) == ([], None)
    assert periodic.keep() == ""


def test_a_rebuild_that_breaks_off_leaves_the_old_index_in_use(site, stub, committed, monkeypatch):
    job = committed(make)
    old = stub.aliases["test-jobs"]
    ServerState.objects.update(is_complete=False)

    def until_the_server_goes_away():
        stub.disturbance = "error"
        yield sending.documents_of([job.pk])[job.pk]

    with monkeypatch.context() as patch:
        patch.setattr(sending, "all_documents", until_the_server_goes_away)
        assert "反映できません" in periodic.keep()
    assert stub.aliases["test-jobs"] == old
    assert ServerState.current().rebuilding_since is None
    stub.disturbance = ""
    assert periodic.keep() == "索引を作り直した：1 件"
    assert set(stub.indexes) == {stub.aliases["test-jobs"]}


def test_a_rebuild_queues_what_was_refused_and_goes_into_use(site, stub, committed):
    good, bad = committed(make).pk, committed(make).pk
    ServerState.objects.update(is_complete=False)
    stub.refuse = {str(bad): (400, "mapper_parsing_exception")}
    assert periodic.keep() == "索引を作り直した：1 件"
    assert list(stub.documents()) == [str(good)]
    assert pending() == [bad]


def test_other_numbers_of_documents_lead_to_a_rebuild(site, stub, committed):
    committed(make)
    assert periodic.compare() == ""
    stub.indexes[stub.aliases["test-jobs"]].documents.clear()
    assert "作り直す" in periodic.compare()
    assert periodic.keep() == "索引を作り直した：1 件"


def test_without_a_server_nothing_is_kept_for_it(site, settings, committed):
    sending.note([1])
    settings.SEARCH_URL = ""
    assert periodic.keep() == ""
    assert (pending(), ServerState.objects.count()) == ([], 0)
