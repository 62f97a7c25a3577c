"""Health, readiness, metrics, and log lines that carry the id of their request."""

import json
import logging
import sys
from datetime import timedelta

import pytest
from django.db.migrations.recorder import MigrationRecorder
from django.test import Client
from django.utils import timezone
from wagtail import hooks

from operations import readiness
from operations.logs import JsonFormatter, request_id
from operations.models import PeriodicRun
from recruitment.partners.models import Partner, PartnerJob
from recruitment.provision.files.manifest import Manifest, replace

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def nothing_remembered(monkeypatch):
    monkeypatch.setattr(readiness, "memory", readiness.Memory())


def test_healthz_asks_nothing(client, max_queries):
    with max_queries(0):
        response = client.get("/healthz")
    assert (response.status_code, response.content) == (200, b"ok\n")
    assert "no-store" in response["Cache-Control"]


def test_readyz_names_all_checks(client):
    response = client.get("/readyz")
    names = {check["name"] for check in response.json()["checks"]}
    assert {"database", "migrations", "cache", "media", "search_index"} <= names


def test_readyz_fails_with_a_waiting_migration(client):
    MigrationRecorder.Migration.objects.filter(app="operations").delete()
    response = client.get("/readyz")
    failed = {check["name"]: check for check in response.json()["checks"] if not check["ok"]}
    assert response.status_code == 503
    assert "operations.0001_periodic_runs" in failed["migrations"]["detail"]


def test_asking_again_at_once_costs_nothing(client, max_queries):
    first = client.get("/readyz").json()
    with max_queries(0):
        assert client.get("/readyz").json() == first


def test_answer_is_renewed_and_migrations_are_not_read_again(client, monkeypatch):
    assert client.get("/readyz").status_code == 200
    readiness.memory.at -= readiness.KEPT + 1
    monkeypatch.setattr(readiness, "MigrationExecutor", None)
    monkeypatch.setattr(readiness, "media", lambda: ("media", False, "full"))
    assert client.get("/readyz").status_code == 503


def test_check_that_raises_counts_as_failed():
    def neighbour():
        raise ConnectionError("down")

    with hooks.register_temporarily(readiness.HOOK, neighbour):
        found = {check.name: check for check in readiness.readiness()}
    assert not found["neighbour"].ok
    assert found["neighbour"].detail == "ConnectionError: down"


def test_details_are_for_the_trusted_only(client):
    response = client.get("/readyz", headers={"X-Forwarded-For": "203.0.113.5"})
    assert all(set(check) == {"name", "ok"} for check in response.json()["checks"])


@pytest.mark.parametrize(
    ("headers", "token", "status"),
    [
        ({}, "", 200),
        ({"X-Forwarded-For": "203.0.113.5"}, "", 403),
        ({"X-Forwarded-For": "203.0.113.5", "Authorization": "Bearer "}, "", 403),
        ({"X-Forwarded-For": "203.0.113.5", "Authorization": "Bearer wrong"}, "secret", 403),
        ({"X-Forwarded-For": "203.0.113.5", "Authorization": "Bearer secret"}, "secret", 200),
    ],
)
def test_metrics_are_for_this_machine_or_the_token(client, settings, headers, token, status):
    settings.METRICS_TOKEN = token
    assert client.get("/metrics", headers=headers).status_code == status


def test_metrics_have_prometheus_form(client):
    PeriodicRun.objects.create(name="test.job")
    lines = client.get("/metrics").content.decode().splitlines()
    assert "shigoto_open_jobs 0" in lines
    assert 'shigoto_periodic_failed{job="test.job"} 0' in lines


def test_metrics_tell_what_partners_lack_and_how_old_the_files_are(client, settings, tmp_path):
    settings.OPENDATA_ROOT = tmp_path
    site = Partner.objects.create(name='求人"ひろば"', paused=False)
    Partner.objects.create(name="休止中のサイト", paused=True)
    ago = timezone.now() - timedelta(hours=2)
    for number, state in enumerate(["waiting", "waiting", "dead", "current"]):
        PartnerJob.objects.create(partner=site, number=str(number), state=state, waiting_since=ago)
    built = (timezone.localtime() - timedelta(minutes=3)).isoformat()
    replace(Manifest(built, 1, 0, 0.1, "", "", ()))
    lines = client.get("/metrics").content.decode().splitlines()
    label = r'{partner="求人\"ひろば\""}'
    assert f"shigoto_partner_waiting_changes{label} 2" in lines
    assert f"shigoto_partner_dead_letters{label} 1" in lines
    figures = dict(line.rsplit(" ", 1) for line in lines if not line.startswith("#"))
    assert int(figures[f"shigoto_partner_oldest_unsent_seconds{label}"]) in range(7200, 7260)
    assert int(figures["shigoto_opendata_files_age_seconds"]) in range(180, 240)
    assert not any("休止中" in line for line in lines)


@pytest.mark.parametrize(("given", "kept"), [("abc-12345678", True), ("short", False), ("x" * 65, False)])
def test_request_id_is_taken_or_made(client, given, kept):
    answer = client.get("/healthz", headers={"X-Request-ID": given})["X-Request-ID"]
    assert (answer == given) is kept
    assert answer


def test_access_line_holds_no_query_string(client, caplog):
    with caplog.at_level(logging.INFO, "operations.access"):
        client.get("/healthz?q=秘密")
    assert [record.getMessage() for record in caplog.records] == ["GET /healthz"]


def test_json_line_carries_request_facts_and_error():
    try:
        raise ValueError("だめ")
    except ValueError:
        record = logging.LogRecord("x", logging.ERROR, "", 0, "%s 件", (3,), exc_info=sys.exc_info())
    record.facts = {"status": 500}
    token = request_id.set("id-1")
    entry = json.loads(JsonFormatter().format(record))
    request_id.reset(token)
    assert (entry["message"], entry["request"], entry["status"], entry["level"]) == (
        "3 件",
        "id-1",
        500,
        "error",
    )
    assert "ValueError: だめ" in entry["error"]


def test_a_form_whose_cookie_is_gone_is_refused_in_words_for_people() -> None:
    answer = Client(enforce_csrf_checks=True).post("/accounts/login/", {"login": "a@example.jp"})
    assert answer.status_code == 403
    assert "もう一度送信してください" in answer.content.decode()
