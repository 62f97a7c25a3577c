"""The feed against its OpenAPI description: nothing undocumented, no failure of ours (D3)."""

from __future__ import annotations

import json
import os
import re

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.db import connection
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis import checks
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi import checks as conformance

from recruitment.nationaldata.table import SECTIONS
from recruitment.opendata.description.schemas import pattern_of
from recruitment.provision import files, ledger
from tests.recruitment.provision.factories import sayable_job

EXAMPLES = int(os.environ.get("SCHEMATHESIS_EXAMPLES", "6"))
"""Requests of each kind for each address; more of them for a thorough look."""
CHECKS = [
    checks.not_a_server_error,
    conformance.status_code_conformance,
    conformance.content_type_conformance,
    conformance.response_headers_conformance,
    conformance.response_schema_conformance,
]
PATHS = (
    "/jobs.json",
    "/jobs.xml",
    "/jobs.csv",
    "/jobs-excel.csv",
    "/aggregator.xml",
    "/jobs/{number}.json",
    "/snapshot/manifest.json",
    "/snapshot/{name}",
)


@pytest.fixture(autouse=True)
def kept_connection(monkeypatch):
    """The connection of the test, which the end of a request over WSGI would close."""
    monkeypatch.setattr(connection, "close_if_unusable_or_obsolete", lambda: None)


@pytest.fixture
def described(db, settings, tmp_path):
    """The description of a feed with an open job, a withdrawn one, and files."""
    settings.OPENDATA_ROOT = tmp_path
    jobs = [sayable_job()]
    jobs.append(sayable_job(company=jobs[0].company))
    ledger.refresh([job.pk for job in jobs])
    jobs[1].live = False
    jobs[1].save()
    ledger.refresh([jobs[1].pk])
    files.build()
    said = Client().get("/opendata/v1/openapi.json").json()
    said["servers"] = [{"url": "/opendata/v1"}]
    # Numbers that exist are asked for as well as numbers that do not.
    number = said["paths"]["/jobs/{number}.json"]["get"]["parameters"][0]["schema"]
    number["anyOf"] = [{"enum": [job.listing.number for job in jobs]}, {"pattern": number.pop("pattern")}]
    return said


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
@pytest.mark.parametrize("path", PATHS)
def test_answers_are_as_described(described, path, mode):
    schema = schemathesis.openapi.from_dict(described)
    schema.app = get_wsgi_application()

    @given(case=schema[path]["get"].as_strategy(generation_mode=mode))
    @settings(
        max_examples=EXAMPLES,
        deadline=None,
        database=None,
        derandomize=True,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    def ask(case):
        # The client here does not unpack.
        case.call_and_validate(checks=CHECKS, headers={"Host": "testserver", "Accept-Encoding": "identity"})

    ask()


def test_every_address_is_described_and_asked(described):
    assert set(described["paths"]) == set(PATHS)
    assert described["openapi"] == "3.1.0"
    assert described["info"]["termsOfService"].endswith("/opendata/terms/")


def test_forms_of_values_mean_the_same_in_the_other_notation():
    for items in SECTIONS.values():
        for item in filter(lambda item: item.format, items):
            pattern = pattern_of(item)
            assert re.search(pattern, "")
            assert "\\Z" not in pattern
            for text in ("あ", "1", "2026-11-22", "https://a.example/x.pdf"):
                assert bool(re.search(pattern, text)) == bool(re.match(item.format, text)), item.name


def test_the_description_names_all_items(described):
    sections = described["components"]["schemas"]
    named = [name for section in SECTIONS for name in sections[section.title()]["properties"]]
    assert len(named) == 143
    assert "三重県" not in json.dumps(described, ensure_ascii=False)
